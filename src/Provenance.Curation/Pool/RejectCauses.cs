using Provenance.Curation.Quality;
using Provenance.Documents.Rejects;

namespace Provenance.Curation.Pool;

/// <summary>The <see cref="RejectWords"/> for <see cref="RejectCause"/>.</summary>
internal static class RejectCauses
{
    private static readonly string[] Words =
    [
        "", RejectWords.Unreadable, RejectWords.Filtered, RejectWords.Empty, "exact-duplicate", "generation", "quality-rule", "quality-bound", "quality-score", "self-repetition",
        "perplexity", "near-duplicate", "machine-share", "generator-share", "domain-budget", "language-budget", "budget", "not-drawn", "exchanged",
    ];

    /// <summary>Returns the subdivision of a cause: the signal of a rule or bound, or the reason that a record could not be read; 0 for all others.</summary>
    internal static byte PartOf(RejectCause cause, byte signal) => HasSignal(cause) || cause == RejectCause.Unreadable ? signal : default;

    /// <summary>Returns the word written to <c>rejects.jsonl.gz</c>; a rule or bound is named by its signal.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="signal">The number, from 1, of the signal or of the word in <see cref="RejectWords"/>, if the cause has one.</param>
    internal static string Word(RejectCause cause, int signal = 0) =>
        HasSignal(cause) ? $"{Words[(int)cause]}:{QualityMeter.Signals[signal - 1].Name}"
        : cause == RejectCause.Unreadable && signal > 0 ? RejectWords.Word(signal)
        : Words[(int)cause];

    /// <summary>Returns an explanation for readers.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="signal">The signal, as for <see cref="Word"/>.</param>
    internal static string Explanation(RejectCause cause, int signal = 0) =>
        HasSignal(cause) ? $"{RejectWords.Meaning(Words[(int)cause])}: {QualityMeter.Signals[signal - 1].Description}" : RejectWords.Meaning(Word(cause, signal));

    private static bool HasSignal(RejectCause cause) => cause is RejectCause.QualityRule or RejectCause.QualityBound;
}
