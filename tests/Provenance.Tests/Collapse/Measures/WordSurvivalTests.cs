using Provenance.Collapse.Measures;
using Provenance.Collapse.Models;
using Provenance.Collapse.World;
using Xunit;

namespace Provenance.Tests.Collapse.Measures;

public sealed class WordSurvivalTests(SmallLab lab) : IClassFixture<SmallLab>
{
    [Fact]
    public void Shares_are_of_the_words_that_were_seen_as_often()
    {
        // once: a, b, c; twice: d, e; four times: f; 21 times: g, which is beyond what is told apart
        var vocabulary = LabVocabulary.Build([["a", "b", "c", "d", "d", "e", "e", "f", "f", "f", "f"], [.. Enumerable.Repeat("g", 21)]]);
        LabDocument Of(params string[] words) => new(1, 0, vocabulary.Encode(words));
        var survival = WordSurvival.Compute(vocabulary, [Of("a", "a", "g"), Of("d", "c", "a", "e", "nothing")]);
        Assert.Equal(20, survival.Length);
        Assert.Equal([2.0 / 3, 1, double.NaN, 0], survival[..4]);
        Assert.All(survival[4..], share => Assert.True(double.IsNaN(share)));
    }

    [Theory]
    // g is 1, 1 - 1/e = .632121, 1 - exp(-.632121) = .468536, 1 - exp(-.468536) = .374082
    [InlineData(1, 1, 0.632121)]
    [InlineData(3, 1, 0.950213)]
    [InlineData(1, 2, 0.468536)]
    [InlineData(2, 2, 0.717546)]
    [InlineData(1, 3, 0.374082)]
    [InlineData(5, 4, 0.845930)]
    public void The_law_is_as_worked_out_by_hand(int count, int round, double expected) => Assert.Equal(expected, WordSurvival.Expected(count, round), 1e-5);

    [Fact]
    public void Models_without_smoothing_lose_words_by_the_law()
    {
        var seen = lab.World.Vocabulary.Counts[LabVocabulary.FirstWord..].ToArray();
        foreach (var generation in lab.Generations("unsmoothed"))
        {
            var survival = WordSurvival.Compute(lab.World.Vocabulary, generation.Text);
            for (var count = 1; count <= 3; count++)
            {
                // four deviations of a share of so many words, if they were independent; in chains of words they nearly are
                var tolerance = 4 * Math.Sqrt(0.25 / seen.Count(one => one == count));
                var expected = WordSurvival.Expected(count, generation.Number + 1);
                Assert.True(Math.Abs(survival[count - 1] - expected) < tolerance, $"count {count}, generation {generation.Number}: {survival[count - 1]} and not {expected}, within {tolerance}");
            }
        }
    }
}
