using Provenance.Detection.Tensors;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Adaptations;

/// <summary>
/// A sample of the windows that a detector learned from, without their text: what <c>train --base</c> compares a new source with. A window is its row of features as halves, the set
/// of its frequent words by rank, its score by models that did not see its fold, its label and its fold.
/// </summary>
internal sealed class TrainingSample
{
    private const string Rows = "sample.rows", Words = "sample.words", Starts = "sample.starts", Score = "sample.scores", Label = "sample.machine", FoldName = "sample.fold";

    private readonly ushort[] _rows;
    private readonly ushort[] _words;
    private readonly int[] _starts;
    private readonly byte[] _labels;
    private readonly int _columns;

    /// <param name="rows">The bits of the halves, window by window.</param>
    /// <param name="words">The ranks of the words of each window, ascending, one after the other.</param>
    /// <param name="starts">The first of each window's words, then their number.</param>
    /// <param name="scores">Out-of-fold scores.</param>
    /// <param name="labels">1 for machine text.</param>
    /// <param name="folds">The fold of each window: windows of one data set have the same.</param>
    internal TrainingSample(ushort[] rows, ushort[] words, int[] starts, float[] scores, byte[] labels, byte[] folds)
    {
        (_rows, _words, _starts, Scores, _labels, Folds) = (rows, words, starts, scores, labels, folds);
        _columns = scores.Length == 0 ? 0 : rows.Length / scores.Length;
    }

    /// <summary>Number of windows.</summary>
    internal int Count => Scores.Length;

    internal float[] Scores { get; }

    internal byte[] Folds { get; }

    internal bool IsMachine(int window) => _labels[window] == 1;

    /// <summary>Returns the ranks of the distinct words of a window.</summary>
    internal ReadOnlySpan<ushort> WordsOf(int window) => _words.AsSpan(_starts[window].._starts[window + 1]);

    /// <summary>Writes a window's row of features; NaN where a feature is missing.</summary>
    internal void CopyRow(int window, Span<float> row)
    {
        for (var i = 0; i < _columns; i++) row[i] = (float)BitConverter.UInt16BitsToHalf(_rows[(window * _columns) + i]);
    }

    internal void Write(SafeTensorsWriter writer)
    {
        writer.Add<ushort>(Rows, _rows, Count, _columns);
        writer.Add<ushort>(Words, _words, _words.Length);
        writer.Add<int>(Starts, _starts, _starts.Length);
        writer.Add<float>(Score, Scores, Count);
        writer.Add<byte>(Label, _labels, Count);
        writer.Add<byte>(FoldName, Folds, Count);
    }

    /// <summary>Reads a sample; null where the file has none.</summary>
    /// <param name="file">The detector's file.</param>
    /// <param name="columns">Number of values of a row.</param>
    /// <param name="vocabulary">Number of words of the vocabulary.</param>
    /// <exception cref="ProvenanceException">The sample is damaged.</exception>
    internal static TrainingSample? Read(SafeTensorsFile file, int columns, int vocabulary)
    {
        const string What = "sample";
        if (!file.Tensors.ContainsKey(Rows)) return null;
        var scores = file.Values<float>(Score);
        LearningErrors.CheckFinite(What, nameof(scores), scores);
        var sample = new TrainingSample(
            file.Values<ushort>(Rows, (long)scores.Length * columns),
            file.Values<ushort>(Words),
            file.Values<int>(Starts, scores.Length + 1L),
            scores,
            file.Values<byte>(Label, scores.Length),
            file.Values<byte>(FoldName, scores.Length));
        sample.Check(vocabulary);
        return sample;
    }

    private void Check(int vocabulary)
    {
        const string What = "sample";
        if (_starts[0] != 0 || _starts[^1] != _words.Length) LearningErrors.Damaged(What, "its words do not begin with the first window, or do not end with the last");
        for (var i = 1; i < _starts.Length; i++)
        {
            if (_starts[i] < _starts[i - 1]) LearningErrors.Damaged(What, $"the words of window {i - 1} end before they begin");
        }

        foreach (var label in _labels)
        {
            if (label > 1) LearningErrors.Damaged(What, $"a window has the label {label}");
        }

        foreach (var word in _words)
        {
            if (word > vocabulary) LearningErrors.Damaged(What, $"a word has the rank {word} of {vocabulary}");
        }
    }
}
