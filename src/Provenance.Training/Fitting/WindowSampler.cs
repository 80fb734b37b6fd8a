using Provenance.Documents.Statistics;

namespace Provenance.Training.Fitting;

/// <summary>
/// Cuts windows of random length out of documents, so that short text is learned as well as long, and so that length, which reveals the label
/// in most data sets, is uninformative. A document much longer than its window counts a second time, whole.
/// </summary>
internal static class WindowSampler
{
    /// <summary>Minimum number of words of a document.</summary>
    internal const int MinWords = 25;

    /// <summary>Words of the shortest and the longest window; the logarithm is uniform between them.</summary>
    private const double Shortest = 50, Longest = 400;

    /// <summary>A document this many times longer than its window is also learned whole.</summary>
    private const double WholeFactor = 1.5;

    internal static List<Window> Sample(IReadOnlyList<TrainingDocument> documents, ulong seed)
    {
        var windows = new List<Window>();
        for (var d = 0; d < documents.Count; d++)
        {
            var document = documents[d];
            if (document.Words < MinWords || document.Label == Origin.Mixed) continue;
            // one stream per document: leaving some out does not move the windows of the others
            var random = new SplitMix64(SplitMix64.At(seed, document.Digest, (ulong)document.Tokens));
            var words = Shortest * Math.Pow(Longest / Shortest, random.NextDouble());
            var tokens = (int)(words * document.Tokens / document.Words);
            if (tokens >= document.Tokens)
            {
                windows.Add(new Window(d, 0, document.Tokens));
                continue;
            }

            var from = random.NextInt(document.Tokens - tokens + 1);
            windows.Add(new Window(d, from, from + tokens));
            if (tokens * WholeFactor < document.Tokens) windows.Add(new Window(d, 0, document.Tokens));
        }

        return windows;
    }
}
