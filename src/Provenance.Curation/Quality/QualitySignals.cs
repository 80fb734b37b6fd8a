namespace Provenance.Curation.Quality;

/// <summary>All signals, in the order in which they are written, kept and applied as rules.</summary>
internal static class QualitySignals
{
    /// <summary>The index of each family's first signal.</summary>
    internal const int Gopher = 0;
    internal static readonly int GopherRepetition = Gopher + GopherSignals.Signals.Count;
    internal static readonly int C4 = GopherRepetition + GopherRepetitionSignals.Signals.Count;
    internal static readonly int Diversity = C4 + C4Signals.Signals.Count;
    internal static readonly int Fluency = Diversity + DiversitySignals.Signals.Count;

    private static readonly QualitySignal[] Table =
    [
        .. GopherSignals.Signals, .. GopherRepetitionSignals.Signals, .. C4Signals.Signals, .. DiversitySignals.Signals, .. FluencySignals.Signals,
    ];

    internal static IReadOnlyList<QualitySignal> All => Table;

    /// <summary>All signals, for loops that must not allocate.</summary>
    internal static ReadOnlySpan<QualitySignal> Span => Table;
}
