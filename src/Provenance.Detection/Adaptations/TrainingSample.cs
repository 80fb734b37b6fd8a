using Provenance.Detection.Tensors;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Adaptations;

/// <summary>
/// A sample of the windows that a detector learned from, without their text: what <c>train --base</c> compares a new source with. A window is its row of features as halves, its score by
/// models that did not see its fold, its number of words, its label, its group of languages and its fold.
/// </summary>
/// <param name="rows">The bits of the halves, window by window.</param>
/// <param name="scores">Out-of-fold scores.</param>
/// <param name="words">Numbers of words.</param>
/// <param name="labels">1 for machine text.</param>
/// <param name="groups">The groups of languages.</param>
/// <param name="folds">The fold of each window: windows of one data set have the same.</param>
internal sealed class TrainingSample(ushort[] rows, float[] scores, ushort[] words, byte[] labels, sbyte[] groups, byte[] folds)
{
    private const string What = "sample", Rows = "sample.rows", Score = "sample.scores", Word = "sample.words", Label = "sample.machine", Group = "sample.group", Fold = "sample.fold";

    /// <summary>Number of windows.</summary>
    internal int Count => scores.Length;

    private int Columns => Count == 0 ? 0 : rows.Length / Count;

    internal float ScoreOf(int window) => scores[window];

    internal int WordsOf(int window) => words[window];

    internal bool IsMachine(int window) => labels[window] == 1;

    internal int GroupOf(int window) => groups[window];

    internal int FoldOf(int window) => folds[window];

    /// <summary>Writes a window's row of features; NaN where a feature is missing.</summary>
    internal void CopyRow(int window, Span<float> row)
    {
        for (var i = 0; i < row.Length; i++) row[i] = (float)BitConverter.UInt16BitsToHalf(rows[(window * row.Length) + i]);
    }

    internal void Write(SafeTensorsWriter writer)
    {
        writer.Add<ushort>(Rows, rows, Count, Columns);
        writer.Add<float>(Score, scores, Count);
        writer.Add<ushort>(Word, words, Count);
        writer.Add<byte>(Label, labels, Count);
        writer.Add<sbyte>(Group, groups, Count);
        writer.Add<byte>(Fold, folds, Count);
    }

    /// <summary>Reads a sample; null where the file has none.</summary>
    /// <param name="file">The detector's file.</param>
    /// <param name="columns">Number of values of a row.</param>
    /// <param name="groups">Number of groups of languages.</param>
    /// <exception cref="ProvenanceException">The sample is damaged.</exception>
    internal static TrainingSample? Read(SafeTensorsFile file, int columns, int groups)
    {
        if (!file.Tensors.ContainsKey(Rows)) return null;
        var scores = file.Values<float>(Score);
        LearningErrors.CheckFinite(What, nameof(scores), scores);
        var rows = file.Values<ushort>(Rows, (long)scores.Length * columns);
        foreach (var value in rows)
        {
            if (Half.IsInfinity(BitConverter.UInt16BitsToHalf(value))) LearningErrors.Damaged(What, "a feature is infinite");
        }

        var labels = file.Values<byte>(Label, scores.Length);
        foreach (var label in labels)
        {
            if (label > 1) LearningErrors.Damaged(What, $"a window has the label {label}");
        }

        var of = file.Values<sbyte>(Group, scores.Length);
        foreach (var group in of)
        {
            if (group < 0 || group >= groups) LearningErrors.Damaged(What, $"a window belongs to group {group} of {groups}");
        }

        return new TrainingSample(rows, scores, file.Values<ushort>(Word, scores.Length), labels, of, file.Values<byte>(Fold, scores.Length));
    }
}
