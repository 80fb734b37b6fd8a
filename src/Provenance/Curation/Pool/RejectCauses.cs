using Provenance.Curation.Quality;

namespace Provenance.Curation.Pool;

/// <summary>The words for <see cref="RejectCause"/>.</summary>
internal static class RejectCauses
{
    private static readonly Dictionary<RejectCause, (string Word, string Explanation)> Texts = new()
    {
        [RejectCause.None] = ("", ""),
        [RejectCause.Unreadable] = ("unreadable", "the record could not be read"),
        [RejectCause.NotAskedFor] = ("not-asked-for", "the condition of its input does not hold"),
        [RejectCause.ExactDuplicate] = ("exact-duplicate", "another document has the same text"),
        [RejectCause.Generation] = ("generation", "of a greater generation than the policy takes"),
        [RejectCause.QualityRule] = ("quality-rule", "breaks a published rule"),
        [RejectCause.QualityBound] = ("quality-bound", "outside the policy's bounds"),
        [RejectCause.QualityScore] = ("quality-score", "its quality score is below the policy's"),
        [RejectCause.SelfRepetition] = ("self-repetition", "repeats itself more than the policy takes"),
        [RejectCause.Perplexity] = ("perplexity", "its perplexity under the human reference lies outside the policy's band"),
        [RejectCause.NearDuplicate] = ("near-duplicate", "another document has nearly the same text"),
        [RejectCause.MachineShare] = ("machine-share", "text that does not count as human has its full share"),
        [RejectCause.GeneratorShare] = ("generator-share", "its generator has its full share"),
        [RejectCause.DomainBudget] = ("domain-budget", "its domain has its full budget"),
        [RejectCause.LanguageBudget] = ("language-budget", "its language has its full budget"),
        [RejectCause.Budget] = ("budget", "the budget was spent on documents ranked before it"),
        [RejectCause.NotDrawn] = ("not-drawn", "not drawn: others had larger weights or were luckier"),
        [RejectCause.Exchanged] = ("exchanged", "made room for one that carries rare words"),
    };

    /// <summary>Whether a cause says which quality signal it was.</summary>
    internal static bool HasSignal(RejectCause cause) => cause is RejectCause.QualityRule or RejectCause.QualityBound;

    /// <summary>As <c>rejects.jsonl.gz</c> has it; a rule or bound is named by its signal.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="signal">The signal's number, from 1, where the cause has one.</param>
    internal static string Word(RejectCause cause, int signal = 0) =>
        HasSignal(cause) ? $"{Texts[cause].Word}:{QualityMeter.Signals[signal - 1].Name}" : Texts[cause].Word;

    /// <summary>For people.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="signal">The signal's number, from 1, where the cause has one.</param>
    internal static string Explanation(RejectCause cause, int signal = 0) =>
        HasSignal(cause) ? $"{Texts[cause].Explanation}: {QualityMeter.Signals[signal - 1].Description}" : Texts[cause].Explanation;
}
