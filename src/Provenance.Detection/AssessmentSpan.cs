namespace Provenance.Detection;

/// <summary>A part of a document whose parts differ, assessed as if it stood alone.</summary>
public sealed record AssessmentSpan
{
    /// <summary>Index of the first character in the assessed text, in UTF-16 code units as <see cref="string"/> counts.</summary>
    public required int Start { get; init; }

    /// <summary>The index after its last character; white space and markup between two spans belong to neither.</summary>
    public required int End { get; init; }

    /// <summary>
    /// <see cref="Verdict.Machine"/> where <see cref="PValue"/> is at most the requested false-positive rate divided by the number of spans,
    /// <see cref="Verdict.Human"/> where <see cref="Probability"/> is below one half, <see cref="Verdict.Uncertain"/> otherwise.
    /// </summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Calibrated P(machine), 0 to 1.</summary>
    public required double Probability { get; init; }

    /// <summary>The share of comparable human text (same length, same language) that scores at least as high, 0 to 1.</summary>
    public required double PValue { get; init; }

    /// <summary>Number of words, 50 or more.</summary>
    public required int Words { get; init; }
}
