using Provenance.Curation.Pool;
using Provenance.Curation.Quality;
using Xunit;

namespace Provenance.Tests.Curation.Pool;

public class RejectCausesTests
{
    [Fact]
    public void Every_cause_has_a_word_and_an_explanation_of_its_own()
    {
        var causes = Enum.GetValues<RejectCause>().Where(cause => cause != RejectCause.None).ToList();
        var words = causes.ConvertAll(cause => RejectCauses.Word(cause, 1));
        var explanations = causes.ConvertAll(cause => RejectCauses.Explanation(cause, 1));
        Assert.DoesNotContain("", words.Concat(explanations));
        Assert.Equal(2 * causes.Count, words.Concat(explanations).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_rule_or_bound_names_and_describes_its_signal()
    {
        var signal = QualityMeter.Signals[2];
        Assert.Equal($"quality-rule:{signal.Name}", RejectCauses.Word(RejectCause.QualityRule, 3));
        Assert.Equal($"breaks a published rule: {signal.Description}", RejectCauses.Explanation(RejectCause.QualityRule, 3));
        Assert.Equal($"quality-bound:{signal.Name}", RejectCauses.Word(RejectCause.QualityBound, 3));
        Assert.Equal($"outside the policy's bounds: {signal.Description}", RejectCauses.Explanation(RejectCause.QualityBound, 3));
        Assert.Equal("budget", RejectCauses.Word(RejectCause.Budget, 3));
    }
}
