using Provenance.Detection.Files;
using Provenance.Detection.Quantification;
using Provenance.Detection.Scoring;

namespace Provenance.Detection.Prevalence;

/// <summary>Counts the documents of one group.</summary>
internal sealed class GroupTally
{
    private readonly long[] _verdicts = new long[(int)Verdict.Unsupported + 1];
    private readonly int[]?[] _cells = new int[DetectorModel.SourceGroups][];
    private readonly long[] _steps = new long[ScoreGrid.Steps];

    internal long Documents { get; private set; }

    internal long Words { get; private set; }

    /// <summary>Number of documents that are long enough and in a measured language.</summary>
    internal long Judged { get; private set; }

    /// <summary>The number of <see cref="Judged"/> documents with p-values of 0.05 or less, and of 0.01 or less.</summary>
    internal long FlaggedAt5 { get; private set; }

    /// <inheritdoc cref="FlaggedAt5"/>
    internal long FlaggedAt1 { get; private set; }

    /// <summary>The number of documents by verdict.</summary>
    internal ReadOnlySpan<long> Verdicts => _verdicts;

    /// <summary>Scores of all documents that have one, by step of <see cref="ScoreGrid"/>.</summary>
    internal ReadOnlySpan<long> Steps => _steps;

    /// <summary>Returns the judged documents of a group of languages by cell of <see cref="ScoreGrid"/>; empty where there are none.</summary>
    internal ReadOnlySpan<int> Cells(int group) => _cells[group];

    /// <summary>Returns the number of documents counted in <see cref="Cells"/>.</summary>
    internal long JudgedOf(int group)
    {
        var sum = 0L;
        foreach (var count in Cells(group)) sum += count;
        return sum;
    }

    /// <param name="row">A document.</param>
    /// <param name="group">The document's group of languages, or -1.</param>
    internal void Add(in ScannedRow row, int group)
    {
        Documents++;
        Words += row.Words;
        _verdicts[(int)row.Verdict]++;
        if (double.IsNaN(row.Score)) return;
        _steps[ScoreGrid.StepOf(row.Score)]++;
        if (group < 0 || group >= _cells.Length || row.Words < DetectorModel.MinWords) return;
        Judged++;
        FlaggedAt5 += row.PValue <= 0.05 ? 1 : 0;
        FlaggedAt1 += row.PValue <= 0.01 ? 1 : 0;
        (_cells[group] ??= new int[ScoreGrid.Cells])[ScoreGrid.CellOf(row.Score, row.Words)]++;
    }
}
