using Provenance.Detection.Features;

namespace Provenance.Training.Fitting;

/// <summary>The data shared by all steps of a training: documents, windows, their weights, folds, groups and labels.</summary>
internal sealed class TrainingPlan
{
    private TrainingPlan(IReadOnlyList<TrainingDocument> documents, List<Window> windows, int[] foldOfDocument, int folds)
    {
        Documents = documents;
        Windows = windows;
        Folds = folds;
        Weights = StratumWeights.Compute(documents, windows);
        FoldOf = new int[windows.Count];
        Labels = new float[windows.Count];
        SetOf = new int[windows.Count];
        var sets = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var w = 0; w < windows.Count; w++)
        {
            var document = documents[windows[w].Document];
            FoldOf[w] = foldOfDocument[windows[w].Document];
            Labels[w] = document.Label == Origin.Machine ? 1 : 0;
            if (!sets.TryGetValue(document.Set, out var set)) sets.Add(document.Set, set = sets.Count);
            SetOf[w] = set;
        }

        Sets = [.. sets.Keys];
    }

    internal IReadOnlyList<TrainingDocument> Documents { get; }

    internal IReadOnlyList<Window> Windows { get; }

    internal int Folds { get; }

    /// <summary>Names of the data sets, by number.</summary>
    internal string[] Sets { get; }

    /// <summary>The weight of each window.</summary>
    internal float[] Weights { get; }

    /// <summary>The fold of each window.</summary>
    internal int[] FoldOf { get; }

    /// <summary>The data set of each window, by number.</summary>
    internal int[] SetOf { get; }

    /// <summary>1 for machine text, 0 for human text.</summary>
    internal float[] Labels { get; }

    internal TrainingDocument DocumentOf(int window) => Documents[Windows[window].Document];

    /// <summary>Returns the number of words of a window, by its share of its document's tokens.</summary>
    internal int WordsOf(int window)
    {
        var (document, from, to) = Windows[window];
        return (int)((long)Documents[document].Words * (to - from) / Documents[document].Tokens);
    }

    /// <param name="documents">The documents.</param>
    /// <param name="seed">The seed of the windows.</param>
    /// <param name="folds">The number of folds.</param>
    /// <param name="foldOf">The fold of each document; null to divide data sets.</param>
    internal static TrainingPlan Make(IReadOnlyList<TrainingDocument> documents, ulong seed, int folds, int[]? foldOf = null) =>
        new(documents, WindowSampler.Sample(documents, seed), foldOf ?? GroupKFold.Assign(documents, folds), folds);

    /// <summary>Returns the windows outside a fold; all of them for fold -1.</summary>
    internal int[] Outside(int fold)
    {
        var windows = new List<int>(Windows.Count);
        for (var w = 0; w < FoldOf.Length; w++)
        {
            if (FoldOf[w] != fold) windows.Add(w);
        }

        return [.. windows];
    }

    /// <summary>Returns the most frequent tokens; each data set and label counts by the square root of its documents.</summary>
    internal Vocabulary MakeVocabulary(int size)
    {
        // a token counts once per document, within its first tokens, so that length does not matter
        const int Horizon = 300;
        var documentsOf = new Dictionary<(string, Origin), int>();
        foreach (var document in Documents)
        {
            var key = (document.Set, document.Label);
            documentsOf[key] = documentsOf.GetValueOrDefault(key) + 1;
        }

        var counts = new Dictionary<uint, double>();
        var seen = new HashSet<uint>();
        foreach (var document in Documents)
        {
            if (document.Label == Origin.Mixed) continue;
            var weight = 1 / Math.Sqrt(documentsOf[(document.Set, document.Label)]);
            seen.Clear();
            foreach (var hash in document.Hashes.AsSpan(0, Math.Min(document.Tokens, Horizon)))
            {
                if (hash != 0 && seen.Add(hash)) counts[hash] = counts.GetValueOrDefault(hash) + weight;
            }
        }

        var ranked = counts.ToArray();
        Array.Sort(ranked, static (a, b) => b.Value != a.Value ? b.Value.CompareTo(a.Value) : a.Key.CompareTo(b.Key));
        var hashes = new uint[Math.Min(size, ranked.Length)];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = ranked[i].Key;
        return new Vocabulary(hashes);
    }
}
