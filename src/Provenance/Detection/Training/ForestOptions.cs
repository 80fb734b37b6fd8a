namespace Provenance.Detection.Training;

/// <summary>How FastTree grows trees; chosen on left-out sets, see decision 1.</summary>
internal sealed record ForestOptions
{
    internal int Trees { get; init; } = 200;

    internal int Leaves { get; init; } = 16;

    /// <summary>Step of boosting.</summary>
    internal double LearningRate { get; init; } = 0.1;

    /// <summary>Minimum number of rows of a leaf where there are many; a small table asks for fewer.</summary>
    internal int RowsPerLeaf { get; init; } = 80;

    /// <summary>Share of the columns that each tree may split by.</summary>
    internal double FeatureFraction { get; init; } = 0.5;

    /// <summary>What FastTree's score is multiplied by to give log-odds: it boosts half of them.</summary>
    internal float ScoreShare => (float)(2 * LearningRate);

    /// <summary>Minimum number of rows of a leaf of a table of some rows.</summary>
    internal int RowsPerLeafOf(int rows) => Math.Clamp(rows / 50, 5, RowsPerLeaf);
}
