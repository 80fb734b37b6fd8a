namespace Provenance.Training;

/// <summary>The documents to train on and the detector's file.</summary>
public sealed record TrainingRequest
{
    /// <summary>
    /// Files, folders and globs of labelled documents: each has <c>text</c>, <c>label</c> (<c>human</c>, <c>machine</c>, <c>mixed</c>) and, where known, <c>set</c>, <c>generator</c>,
    /// <c>domain</c>, <c>attack</c>, <c>language</c>, <c>pair</c>.
    /// </summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The detector's file, which is written atomically, with <c>.manifest.json</c> beside it; null for none.</summary>
    public string? OutputPath { get; init; }

    /// <summary>A file for the records that could not be used, as JSON lines; null for none.</summary>
    public string? RejectsPath { get; init; }
}
