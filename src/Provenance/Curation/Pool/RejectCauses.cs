using Provenance.Curation.Quality;

namespace Provenance.Curation.Pool;

/// <summary>The words for <see cref="RejectCause"/>.</summary>
internal static class RejectCauses
{
    /// <summary>As <c>rejects.jsonl.gz</c> has it; a rule or bound is named by its signal.</summary>
    internal static string Word(RejectCause cause, int signal = 0) => cause switch
    {
        RejectCause.Unreadable => "unreadable",
        RejectCause.NotAskedFor => "not-asked-for",
        RejectCause.ExactDuplicate => "exact-duplicate",
        RejectCause.Generation => "generation",
        RejectCause.QualityRule => $"quality-rule:{Signal(signal)}",
        RejectCause.QualityBound => $"quality-bound:{Signal(signal)}",
        RejectCause.QualityScore => "quality-score",
        RejectCause.SelfRepetition => "self-repetition",
        RejectCause.Perplexity => "perplexity",
        RejectCause.NearDuplicate => "near-duplicate",
        RejectCause.MachineShare => "machine-share",
        RejectCause.GeneratorShare => "generator-share",
        RejectCause.DomainBudget => "domain-budget",
        RejectCause.LanguageBudget => "language-budget",
        RejectCause.Budget => "budget",
        RejectCause.NotDrawn => "not-drawn",
        RejectCause.Exchanged => "exchanged",
        _ => "",
    };

    /// <summary>For people.</summary>
    internal static string Explanation(RejectCause cause, int signal = 0) => cause switch
    {
        RejectCause.Unreadable => "the record could not be read",
        RejectCause.NotAskedFor => "the condition of its input does not hold",
        RejectCause.ExactDuplicate => "another document has the same text",
        RejectCause.Generation => "of a greater generation than the policy takes",
        RejectCause.QualityRule => $"breaks a published rule: {QualityMeter.Signals[signal - 1].Description}",
        RejectCause.QualityBound => $"outside the policy's bounds: {QualityMeter.Signals[signal - 1].Description}",
        RejectCause.QualityScore => "its quality score is below the policy's",
        RejectCause.SelfRepetition => "repeats itself more than the policy takes",
        RejectCause.Perplexity => "its perplexity under the human reference lies outside the policy's band",
        RejectCause.NearDuplicate => "another document has nearly the same text",
        RejectCause.MachineShare => "text that does not count as human has its full share",
        RejectCause.GeneratorShare => "its generator has its full share",
        RejectCause.DomainBudget => "its domain has its full budget",
        RejectCause.LanguageBudget => "its language has its full budget",
        RejectCause.Budget => "the budget was spent on documents ranked before it",
        RejectCause.NotDrawn => "not drawn: others had larger weights or were luckier",
        RejectCause.Exchanged => "made room for one that carries rare words",
        _ => "",
    };

    private static string Signal(int signal) => QualityMeter.Signals[signal - 1].Name;
}
