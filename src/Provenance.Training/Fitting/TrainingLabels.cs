namespace Provenance.Training.Fitting;

/// <summary>Labels of a document beside its text.</summary>
internal readonly record struct TrainingLabels
{
    public TrainingLabels() { }

    internal required Origin Label { get; init; }

    internal required string Set { get; init; }

    internal required string Pair { get; init; }

    internal string Generator { get; init; } = "";

    internal string Family { get; init; } = "";

    internal string Domain { get; init; } = "";

    internal string Attack { get; init; } = "none";

    /// <summary>ISO 639-1; <see langword="null"/> to recognise it from the text.</summary>
    internal string? Language { get; init; }
}
