namespace Provenance.Detection;

/// <summary>A part of a document whose parts differ, and what the detector says of it as if it stood alone.</summary>
public sealed record AssessmentSpan
{
    /// <summary>Its first character in the text that was assessed: an index as <see cref="string"/> counts, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>The index after its last character; white space and markup between two spans belong to neither.</summary>
    public required int End { get; init; }

    /// <summary>
    /// <see cref="Verdict.Machine"/> where <see cref="PValue"/> is at most the false-positive rate asked for divided by the number of spans,
    /// <see cref="Verdict.Human"/> where <see cref="Probability"/> is below one half, <see cref="Verdict.Uncertain"/> between the two.
    /// </summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Calibrated P(machine), 0 to 1.</summary>
    public required double Probability { get; init; }

    /// <summary>The share of comparable human text (same length, same language) that scores at least as high, 0 to 1.</summary>
    public required double PValue { get; init; }

    /// <summary>Words, 50 or more.</summary>
    public required int Words { get; init; }
}
