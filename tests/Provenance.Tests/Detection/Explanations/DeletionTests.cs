using Xunit;

namespace Provenance.Tests.Detection.Explanations;

/// <summary>An explanation is worth something if what it points at is what makes the score: taken away, the score must follow.</summary>
public class DeletionTests(StyledDetector styled) : IClassFixture<StyledDetector>
{
    private const int Documents = 30;
    private const int Sentences = 10;

    [Fact]
    public void Without_the_sentences_that_weigh_most_towards_machine_the_score_falls_further_than_without_any_others()
    {
        double weighty = 0, any = 0, human = 0;
        for (var d = 0; d < Documents; d++)
        {
            var texts = StyledDetector.Mixture(StyledDetector.Seed + 1000 + (ulong)d, Sentences).Select(sentence => sentence.Text).ToList();
            var explained = styled.Detector.Explain(string.Join(' ', texts)).Sentences;
            Assert.Equal(texts.Count, explained.Count);
            var order = Enumerable.Range(0, texts.Count).OrderByDescending(i => explained[i].Contribution).ToList();
            var before = Score(texts);
            weighty += before - Score(Without(texts, order[0], order[1]));
            human += before - Score(Without(texts, order[^1], order[^2]));
            // the first two are as good as drawn: sentences come in any order
            any += before - Score(Without(texts, 0, 1));
        }

        Assert.True(weighty / Documents > (any / Documents) + 0.3, $"falls by {weighty / Documents:0.00}, and by {any / Documents:0.00} for any two");
        Assert.True(human / Documents < (any / Documents) - 0.3, $"falls by {human / Documents:0.00} without human-like sentences, and by {any / Documents:0.00} for any two");
    }

    [Fact]
    public void Sentences_of_the_machines_style_weigh_towards_machine()
    {
        var (right, pairs) = (0, 0);
        for (var d = 0; d < Documents; d++)
        {
            var mixture = StyledDetector.Mixture(StyledDetector.Seed + 2000 + (ulong)d, Sentences);
            var explained = styled.Detector.Explain(string.Join(' ', mixture.Select(sentence => sentence.Text))).Sentences;
            for (var i = 0; i < mixture.Count; i++)
            {
                for (var j = 0; j < mixture.Count; j++)
                {
                    if (!mixture[i].Machine || mixture[j].Machine) continue;
                    pairs++;
                    right += explained[i].Contribution > explained[j].Contribution ? 1 : 0;
                }
            }
        }

        Assert.True(right > 0.8 * pairs, $"{right} of {pairs} pairs");
    }

    [Fact]
    public void Phrases_of_each_style_stand_on_its_side()
    {
        var mixture = StyledDetector.Mixture(StyledDetector.Seed + 3000, 20);
        var phrases = styled.Detector.Explain(string.Join(' ', mixture.Select(sentence => sentence.Text))).Phrases;
        var machine = phrases.Where(phrase => phrase.Contribution > 0).Take(8).Select(phrase => phrase.Text).ToList();
        Assert.True(machine.Count(text => mixture.Any(sentence => sentence.Machine && sentence.Text.Contains(text, StringComparison.OrdinalIgnoreCase))) >= 6, string.Join("; ", machine));
    }

    private double Score(IEnumerable<string> sentences) => styled.Detector.Assess(string.Join(' ', sentences)).Score!.Value;

    private static IEnumerable<string> Without(List<string> sentences, int one, int other) => sentences.Where((_, i) => i != one && i != other);
}
