using System.Text.Json;
using Provenance.Detection.Explanations;
using Xunit;

namespace Provenance.Tests.Detection.Spans;

public class SpanTests(SplicedText spliced) : IClassFixture<SplicedText>
{
    private const double Rate = 0.05;

    private const int Documents = 40;

    private readonly Detector _detector = spliced.Detector;

    [Fact]
    public void The_seam_of_most_spliced_documents_is_found_within_two_sentences()
    {
        var random = SplicedText.Random(1);
        var found = 0;
        for (var i = 0; i < Documents; i++)
        {
            var (first, second) = (SplicedText.Human(ref random), SplicedText.Machine(ref random));
            var text = i % 2 == 0 ? $"{first} {second}" : $"{second} {first}";
            var seam = i % 2 == 0 ? first.Length + 1 : second.Length + 1;
            var explanation = Explain(text);
            if (explanation.Assessment.Verdict != Verdict.Mixed) continue;
            Assert.Equal(["parts-differ"], explanation.Assessment.Reasons);
            var at = explanation.Parts.Min(part => SentencesBetween(text, part.Span.Start, seam));
            if (at <= 2 && explanation.Parts[i % 2].Span.Verdict == Verdict.Human && explanation.Parts[1 - (i % 2)].Span.Verdict == Verdict.Machine) found++;
        }

        Assert.True(found > Documents * 3 / 4, $"seed {SplicedText.Seed}: {found} of {Documents}");
    }

    [Fact]
    public void Documents_of_one_author_are_rarely_called_mixed()
    {
        var random = SplicedText.Random(2);
        var mixed = 0;
        for (var i = 0; i < Documents; i++)
        {
            var text = i % 2 == 0 ? SplicedText.Human(ref random, 250) : SplicedText.Machine(ref random, 250);
            if (Explain(text).Assessment.Verdict == Verdict.Mixed) mixed++;
        }

        Assert.True(mixed <= 2, $"seed {SplicedText.Seed}: {mixed} of {Documents}");
    }

    [Fact]
    public void Spans_cover_the_words_and_do_not_overlap()
    {
        var text = Mixed(3);
        var spans = Spans(text);

        Assert.True(spans.Count >= 2);
        Assert.Equal(0, spans[0].Start);
        Assert.Equal(text.Length, spans[^1].End);
        for (var i = 1; i < spans.Count; i++) Assert.Equal(" ", text[spans[i - 1].End..spans[i].Start]);
        Assert.All(spans, span => Assert.True(span.Words >= 50));
        Assert.All(spans, span => Assert.Equal(span.Words, text[span.Start..span.End].Split([' ', '\'']).Length - text[span.Start..span.End].Count(c => c == '\'')));
    }

    [Fact]
    public void An_explanation_names_the_parts_by_their_first_words_and_counts_code_points()
    {
        var text = "😀 " + Mixed(3);
        var explanation = Explain(text);

        Assert.True(explanation.Parts.Count >= 2);
        // the face is two code units and one code point
        Assert.All(explanation.Parts, part => Assert.Equal(part.Span.End - (part.Span.End > 2 ? 1 : 0), part.End));
        Assert.All(explanation.Parts, part => Assert.StartsWith(part.Opening, text[part.Span.Start..], StringComparison.Ordinal));
        Assert.Contains("Its parts differ", explanation.Summary, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(explanation.ToJson());
        Assert.Equal(explanation.Parts.Select(part => part.Start), json.RootElement.GetProperty("spans").EnumerateArray().Select(span => span.GetProperty("start").GetInt32()));
        Assert.Empty(_detector.Explain(text, Rate).Parts);
    }

    [Fact]
    public void Markup_and_emoji_around_a_part_do_not_move_it()
    {
        var plain = Spans(Mixed(3));
        var at = plain[1].Start;
        var raw = $"\uFEFF# 😀😀\r\n\r\n**{Mixed(3)[..at].TrimEnd()}**\r\n\r\n> \u200B{Mixed(3)[at..]}\r\n";
        var spans = Spans(raw);

        Assert.Equal(plain.Count, spans.Count);
        Assert.Equal(Mixed(3)[plain[1].Start..plain[1].End], raw[spans[1].Start..spans[1].End]);
        Assert.EndsWith(Mixed(3)[plain[0].Start..plain[0].End], raw[spans[0].Start..spans[0].End], StringComparison.Ordinal);
    }

    [Fact]
    public void Json_counts_characters_where_the_library_counts_code_units()
    {
        var raw = $"😀😀 {Mixed(3)}";
        var units = Spans(raw);
        using var json = JsonDocument.Parse(Explain(raw).ToJson());
        var spans = json.RootElement.GetProperty("spans").EnumerateArray().ToList();

        Assert.Equal("mixed", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(units.Count, spans.Count);
        for (var i = 0; i < spans.Count; i++)
        {
            var runes = raw.EnumerateRunes().Skip(spans[i].GetProperty("start").GetInt32()).Take(spans[i].GetProperty("end").GetInt32() - spans[i].GetProperty("start").GetInt32());
            Assert.Equal(raw[units[i].Start..units[i].End], string.Concat(runes.Select(rune => rune.ToString())));
            Assert.Equal(units[i].Verdict.ToString().ToLowerInvariant(), spans[i].GetProperty("verdict").GetString());
            Assert.Equal(units[i].Words, spans[i].GetProperty("words").GetInt32());
        }
    }

    [Fact]
    public void Nothing_is_looked_for_unless_asked()
    {
        var asked = Explain(Mixed(3)).Assessment;
        var plain = _detector.Explain(Mixed(3), Rate);

        Assert.NotEqual(Verdict.Mixed, plain.Assessment.Verdict);
        Assert.Empty(plain.Parts);
        Assert.Equal(plain.Assessment with { Verdict = asked.Verdict, Reasons = asked.Reasons, Anomalies = asked.Anomalies, Evidence = asked.Evidence }, asked);
    }

    [Fact]
    public void Short_documents_single_sentences_and_unknown_languages_are_never_mixed()
    {
        var random = SplicedText.Random(5);
        var brief = $"{SplicedText.Human(ref random, 45)} {SplicedText.Machine(ref random, 45)}";
        var unmarked = new string([.. Mixed(3).Where(c => c != '.')]);
        var foreign = string.Concat(Enumerable.Repeat("今日は天気がいいので散歩に行きました。", 60));
        foreach (var text in new[] { "", "😀", brief, string.Join(' ', unmarked.Split(' ').Take(59)), foreign })
        {
            var explanation = Explain(text);
            Assert.NotEqual(Verdict.Mixed, explanation.Assessment.Verdict);
            Assert.Empty(explanation.Parts);
        }
    }

    private static string Mixed(ulong stream)
    {
        var random = SplicedText.Random(stream);
        return $"{SplicedText.Human(ref random, 150)} {SplicedText.Machine(ref random, 150)}";
    }

    private Explanation Explain(string text) => _detector.Explain(text, Rate, spans: true);

    private List<AssessmentSpan> Spans(string text) => [.. Explain(text).Parts.Select(part => part.Span)];

    private static int SentencesBetween(string text, int one, int other) =>
        text[Math.Min(one, other)..Math.Max(one, other)].Count(c => c == '.');
}
