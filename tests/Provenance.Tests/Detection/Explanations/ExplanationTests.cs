using System.Text;
using System.Text.Json;
using Provenance.Documents.Statistics;
using Provenance.Tests.Text;
using Xunit;

namespace Provenance.Tests.Detection.Explanations;

/// <summary>Properties of explanations by the shipped detector.</summary>
public class ExplanationTests
{
    private const string Plain = "The harbour was quiet that morning. Two boats had left before dawn; a third, whose owner was ill, lay at the quay. Nobody spoke of the storm. It is important to note that storms are common here.";

    private static readonly Detector Shipped = Repository.Detector;

    public static TheoryData<string, string> Texts => new()
    {
        { "plain", Plain },
        { "one word", "word" },
        { "number", "5" },
        { "Chinese", string.Concat(Enumerable.Repeat("今天天气很好，我们去公园散步。那里有很多人！", 20)) },
        { "emoji among words", string.Concat(Enumerable.Repeat("So happy 😀😀 today!!! 🎉 ", 30)) },
        { "markdown", "# Title\n\n* **one** point\n* another &amp; more<br>\n\n> quoted “text” — with a dash…" },
        { "no full stop", string.Concat(Enumerable.Repeat("on and on it goes ", 100)) },
        { "one mark over and over", string.Concat(Enumerable.Repeat("a. ", 1000)) },
        { "one long word", new string('x', 70_000) },
        { "hostile", "Sure, here is it: p\u200Ba\u0430y \u202Eme\u0007 now \u001b[31m. <script>alert(1)</script>" },
        { "three parts", Long(9_000) },
        { "at the limit of a part", string.Concat(Enumerable.Repeat("word ", 4000)) },
        { "just over it", string.Concat(Enumerable.Repeat("word ", 4001)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_it_starts_from_sentences_and_style_sum_to_the_score(string name, string text)
    {
        var explanation = Shipped.Explain(text);
        var sum = explanation.BaseScore!.Value + explanation.Sentences.Sum(sentence => sentence.Contribution) + explanation.Style.Sum(feature => feature.Contribution);
        Assert.True(Math.Abs(explanation.Assessment.Score!.Value - sum) < 1e-3, $"{name}: {sum} is not {explanation.Assessment.Score}");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_explains_the_assessment_that_a_scan_gives(string name, string text)
    {
        var assessed = Shipped.Assess(text, 0.05);
        var explained = Shipped.Explain(text, 0.05).Assessment;
        Assert.True(assessed with { Anomalies = explained.Anomalies, Evidence = explained.Evidence, Reasons = explained.Reasons } == explained, name);
        Assert.Equal(assessed.Anomalies, explained.Anomalies);
        Assert.Equal(assessed.Evidence, explained.Evidence);
        Assert.Equal(assessed.Reasons, explained.Reasons);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Sentences_are_the_whole_text_as_the_detector_reads_it(string name, string text)
    {
        var read = string.Concat(Shipped.Explain(text).Sentences.Select(sentence => sentence.Text));
        Assert.True(WithoutSpaces(TextProbe.Canonical(text)) == WithoutSpaces(read), name);
    }

    [Fact]
    public void All_phrases_together_are_what_the_linear_models_add()
    {
        // few enough words that no phrase is left out but those within others
        var explanation = Shipped.Explain("Moreover");
        var phrase = Assert.Single(explanation.Phrases);
        Assert.Equal(("moreover", 1), (phrase.Text, phrase.Occurrences));
    }

    [Fact]
    public void Phrases_come_from_the_text_each_side_by_itself_and_the_weightiest_first()
    {
        var explanation = Shipped.Explain(Long(800));
        var canonical = TextProbe.Canonical(Long(800)).ToLowerInvariant();
        var machine = explanation.Phrases.TakeWhile(phrase => phrase.Contribution > 0).ToList();
        var human = explanation.Phrases.Skip(machine.Count).ToList();
        Assert.All(human, phrase => Assert.True(phrase.Contribution < 0));
        Assert.Equal(machine.OrderByDescending(phrase => phrase.Contribution), machine);
        Assert.Equal(human.OrderBy(phrase => phrase.Contribution), human);
        Assert.InRange(machine.Count, 10, 25);
        Assert.InRange(human.Count, 10, 25);
        Assert.All(explanation.Phrases, phrase => Assert.Contains(phrase.Text, canonical, StringComparison.Ordinal));
        Assert.Contains(explanation.Phrases, phrase => phrase.Occurrences > 1);
    }

    [Fact]
    public void No_phrase_stands_within_a_weightier_one()
    {
        var phrases = Shipped.Explain(Long(800)).Phrases;
        for (var i = 0; i < phrases.Count; i++)
        {
            var weightier = phrases.Take(i).Where(other => Math.Sign(other.Contribution) == Math.Sign(phrases[i].Contribution));
            Assert.DoesNotContain(weightier, other => $" {other.Text} ".Contains($" {phrases[i].Text} ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("😀😀 🎉")]
    [InlineData(" \n ... ")]
    public void Without_words_there_is_nothing_to_explain(string text)
    {
        var explanation = Shipped.Explain(text);
        Assert.Null(explanation.BaseScore);
        Assert.Empty(explanation.Phrases);
        Assert.Empty(explanation.Style);
        Assert.All(explanation.Sentences, sentence => Assert.Equal(0, sentence.Contribution));
        Assert.Equal("There are no words to judge.", explanation.Summary);
        Assert.NotNull(JsonDocument.Parse(explanation.ToJson()));
    }

    [Fact]
    public void What_was_removed_is_said_the_suspicious_first() =>
        Assert.Equal(["3 invisible characters", "1 disguised letter, of another script or style", "1 dash", "2 line breaks"], Shipped.Explain("a\u200Bb\u200Bc\u200B p\u0430y\nnow\n— yes").Found);

    [Fact]
    public void Style_is_held_against_human_text_in_the_language_that_it_is_known_of()
    {
        var english = Shipped.Explain(Long(300)).Style;
        Assert.Contains(english, feature => feature.Notable && feature.Text.EndsWith("% of human text of this length", StringComparison.Ordinal));
        Assert.Contains(english, feature => feature.HumanShareBelow is >= 0 and <= 1 && feature.MachineShareBelow is >= 0 and <= 1);
        var chinese = Shipped.Explain(string.Concat(Enumerable.Repeat("今天天气很好，我们去公园散步。那里有很多人！", 20))).Style;
        Assert.NotEmpty(chinese);
        Assert.All(chinese, feature => Assert.Null(feature.HumanShareBelow));
    }

    [Fact]
    public void Strength_is_against_the_documents_weightiest_sentence()
    {
        var explanation = Shipped.Explain(Long(800));
        var most = explanation.Sentences.Max(sentence => Math.Abs(sentence.Contribution));
        Assert.All(explanation.Sentences, sentence =>
        {
            Assert.True(sentence.Strength == 0 || Math.Sign(sentence.Strength) == Math.Sign(sentence.Contribution));
            Assert.True(Math.Abs(sentence.Strength) < 2 || Math.Abs(sentence.Contribution) >= 0.5 * most);
        });
        Assert.Equal(2, Math.Abs(explanation.Sentences.MaxBy(sentence => Math.Abs(sentence.Contribution))!.Strength));
    }

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static string Long(int words)
    {
        string[] pool = ["the", "harbour", "of", "was", "and", "quiet", "furthermore", "boats", "in", "a", "storm", "never", "crucial", "we", "said", "that", "it", "is", "important", "to", "note", "morning", "left", "so"];
        var random = new SplitMix64(11);
        var text = new StringBuilder();
        for (var i = 0; i < words; i++) text.Append(pool[random.NextInt(pool.Length)]).Append(random.NextInt(12) == 0 ? ". " : random.NextInt(15) == 0 ? ", " : " ");
        return text.ToString();
    }
}
