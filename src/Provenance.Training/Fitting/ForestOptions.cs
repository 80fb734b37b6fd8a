namespace Provenance.Training.Fitting;

/// <summary>Settings of FastTree; chosen on held-out data sets, see decision 1.</summary>
internal sealed record ForestOptions
{
    internal int Trees { get; init; } = 200;

    internal int Leaves { get; init; } = 16;

    /// <summary>Step of boosting.</summary>
    internal double LearningRate { get; init; } = 0.1;

    /// <summary>Minimum number of rows of a leaf.</summary>
    internal int RowsPerLeaf { get; init; } = 80;

    /// <summary>Share of the columns that each tree may split by.</summary>
    internal double FeatureFraction { get; init; } = 0.5;

    /// <summary>Factor from FastTree's score to log-odds: it boosts half of them.</summary>
    internal float ScoreShare => (float)(2 * LearningRate);

    /// <summary>Returns the options for a detector trained from scratch.</summary>
    internal static ForestOptions ForTraining(int rows) => rows < 8_000 ? new() { RowsPerLeaf = 20 } : new();

    /// <summary>Returns the options for a detector that continues from another: smaller trees for fewer rows.</summary>
    internal static ForestOptions ForAdaptation(int rows) => rows switch
    {
        < 400 => new() { Trees = 60, Leaves = 4, RowsPerLeaf = 10 },
        < 8_000 => new() { Trees = 100, Leaves = 8, RowsPerLeaf = 20 },
        _ => new(),
    };
}
