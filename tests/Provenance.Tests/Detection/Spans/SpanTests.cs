using System.Text;
using System.Text.Json;
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
            var assessment = _detector.Assess(text, Rate, spans: true);
            if (assessment.Verdict != Verdict.Mixed) continue;
            Assert.Equal(["parts-differ"], assessment.Reasons);
            var at = assessment.Spans.Min(span => SentencesBetween(text, span.Start, seam));
            if (at <= 2 && assessment.Spans[i % 2].Verdict == Verdict.Human && assessment.Spans[1 - (i % 2)].Verdict == Verdict.Machine) found++;
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
            if (_detector.Assess(text, Rate, spans: true).Verdict == Verdict.Mixed) mixed++;
        }

        Assert.True(mixed <= 2, $"seed {SplicedText.Seed}: {mixed} of {Documents}");
    }

    [Fact]
    public void Spans_cover_the_words_and_do_not_overlap()
    {
        var text = Mixed(3);
        var spans = _detector.Assess(text, Rate, spans: true).Spans;

        Assert.True(spans.Count >= 2);
        Assert.Equal(0, spans[0].Start);
        Assert.Equal(text.Length, spans[^1].End);
        for (var i = 1; i < spans.Count; i++) Assert.Equal(" ", text[spans[i - 1].End..spans[i].Start]);
        Assert.All(spans, span => Assert.True(span.Words >= 50));
        Assert.All(spans, span => Assert.Equal(span.Words, text[span.Start..span.End].Split([' ', '\'']).Length - text[span.Start..span.End].Count(c => c == '\'')));
    }

    [Fact]
    public void An_explanation_names_the_parts_by_their_first_words_and_where_scans_would()
    {
        var text = "😀 " + Mixed(3);
        var explanation = _detector.Explain(text, Rate, spans: true);
        var assessment = _detector.Assess(text, Rate, spans: true);

        Assert.Equal(assessment.Spans, explanation.Assessment.Spans);
        Assert.Equal(assessment.Spans, explanation.Parts.Select(part => part.Span));
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
        var plain = _detector.Assess(Mixed(3), Rate, spans: true).Spans;
        var at = plain[1].Start;
        var raw = $"\uFEFF# 😀😀\r\n\r\n**{Mixed(3)[..at].TrimEnd()}**\r\n\r\n> \u200B{Mixed(3)[at..]}\r\n";
        var spans = _detector.Assess(raw, Rate, spans: true).Spans;

        Assert.Equal(plain.Count, spans.Count);
        Assert.Equal(Mixed(3)[plain[1].Start..plain[1].End], raw[spans[1].Start..spans[1].End]);
        Assert.EndsWith(Mixed(3)[plain[0].Start..plain[0].End], raw[spans[0].Start..spans[0].End], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_count_characters_where_the_library_counts_code_units()
    {
        var raw = $"😀😀 {Mixed(3)}";
        var units = _detector.Assess(raw, Rate, spans: true).Spans;
        var line = Scan(JsonSerializer.Serialize(new { id = "a", text = raw }), spans: true, threads: 1);
        using var json = JsonDocument.Parse(line);
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
        var asked = _detector.Assess(Mixed(3), Rate, spans: true);
        var plain = _detector.Assess(Mixed(3), Rate);

        Assert.NotEqual(Verdict.Mixed, plain.Verdict);
        Assert.Empty(plain.Spans);
        Assert.Equal(plain with { Verdict = asked.Verdict, Reasons = asked.Reasons, Spans = asked.Spans, Anomalies = asked.Anomalies, Evidence = asked.Evidence }, asked);
        Assert.DoesNotContain("spans", Scan(JsonSerializer.Serialize(new { text = Mixed(3) }), spans: false, threads: 1), StringComparison.Ordinal);
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
            var assessment = _detector.Assess(text, Rate, spans: true);
            Assert.NotEqual(Verdict.Mixed, assessment.Verdict);
            Assert.Empty(assessment.Spans);
        }
    }

    [Fact]
    public void Assessments_with_spans_are_the_same_with_any_number_of_threads()
    {
        var random = SplicedText.Random(6);
        var lines = new StringBuilder();
        for (var i = 0; i < 200; i++)
        {
            var text = $"{SplicedText.Human(ref random, 60 + i)} {(i % 3 == 0 ? SplicedText.Human(ref random) : SplicedText.Machine(ref random))}";
            lines.Append(JsonSerializer.Serialize(new { id = $"d{i}", text })).Append('\n');
        }

        var one = Scan(lines.ToString(), spans: true, threads: 1);

        Assert.Contains("\"mixed\"", one, StringComparison.Ordinal);
        Assert.Equal(one, Scan(lines.ToString(), spans: true, threads: 4));
    }

    private static string Mixed(ulong stream)
    {
        var random = SplicedText.Random(stream);
        return $"{SplicedText.Human(ref random, 150)} {SplicedText.Machine(ref random, 150)}";
    }

    private string Scan(string lines, bool spans, int threads)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        using var output = new MemoryStream();
        new Scanner(_detector, new ScanOptions { FalsePositiveRate = Rate, Spans = spans, Threads = threads })
            .Run(new ScanRequest { Inputs = ["-"], StandardInput = input, Output = output });
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static int SentencesBetween(string text, int one, int other) =>
        text[Math.Min(one, other)..Math.Max(one, other)].Count(c => c == '.');
}
