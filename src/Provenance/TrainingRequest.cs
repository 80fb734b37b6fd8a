namespace Provenance;

/// <summary>What to train on, and where to put the detector.</summary>
public sealed record TrainingRequest
{
    /// <summary>Files, folders and globs of labelled JSON lines; see <see cref="DetectorTrainer"/>.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The detector's file, which appears whole or not at all, with <c>.manifest.json</c> beside it.</summary>
    public required string OutputPath { get; init; }

    /// <summary>A file for the records that could not be used, as JSON lines.</summary>
    public string? RejectsPath { get; init; }
}
