using System.Text;
using System.Text.Json;
using Xunit;

namespace Provenance.Tests.Documents.Findings;

/// <summary>The evidence that a scan reports beside the words.</summary>
public sealed class OriginEvidenceTests
{
    private const string Story = "The ferry left late because the cook had gone ashore for onions, and nobody on deck minded much; the harbour was quiet and the light was good.";

    private static readonly Detector Shipped = Repository.Detector;

    [Theory]
    [InlineData("As an AI language model, I cannot taste onions.")]
    [InlineData("as an ai\nlanguage model I cannot")]
    [InlineData("As an A\u200BI lan\u200Bguage model, I cannot")]
    [InlineData("I’m sorry, but I can’t assist with that.")]
    [InlineData("Als KI-Sprachmodell habe ich keine Meinung.")]
    [InlineData("En tant que modèle de langage, je ne peux pas.")]
    [InlineData("Como modelo de lenguaje, no puedo opinar.")]
    [InlineData("作为一个人工智能，我没有感情。")]
    public void A_sentence_that_assistants_say_of_themselves_speaks_for_a_machine(string sentence)
    {
        var found = Assert.Single(Find($"{Story} {sentence} {Story}"), evidence => evidence.Kind == EvidenceKinds.AssistantPhrase);
        Assert.Equal(Origin.Machine, found.Says);
        Assert.Contains("quote", found.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The model spoke of language as an art, I cannot say why.")]
    [InlineData("My knowledge of the cutoff valve is limited.")]
    [InlineData("He cannot fulfil the request of the bishop.")]
    public void Like_words_of_people_say_nothing(string sentence) => Assert.Empty(Find($"{Story} {sentence}"));

    [Theory]
    [InlineData("""{"metadata":{"date":"2016-05-12T10:00:00Z"}}""", "2016-05", Origin.Human, 0.0001)]
    [InlineData("""{"created":"20170101"}""", "2017-01", Origin.Human, 0.0001)]
    [InlineData("""{"metadata":{"year":2011}}""", "2011", Origin.Human, 0.0001)]
    [InlineData("""{"metadata":{"year":"2018"}}""", "2018", Origin.Unknown, 0.002)]
    [InlineData("""{"created":"2018-05-31"}""", "2018-05", Origin.Human, 0.0001)]
    [InlineData("""{"created":"2018-06-01"}""", "2018-06", Origin.Unknown, 0.002)]
    [InlineData("""{"created":"2022-11-30"}""", "2022-11", Origin.Unknown, 0.002)]
    [InlineData("""{"created":"2022-12-01"}""", "2022-12", Origin.Unknown, 0.15)]
    [InlineData("""{"created":"2024-02-29"}""", "2024-02", Origin.Unknown, 0.30)]
    [InlineData("""{"created_utc":1420070400}""", "2015-01", Origin.Human, 0.0001)]
    [InlineData("""{"metadata":{"created_utc":"1420070400.0"}}""", "2015-01", Origin.Human, 0.0001)]
    [InlineData("""{"timestamp":1420070400000}""", "2015-01", Origin.Human, 0.0001)]
    [InlineData("""{"date":"Tue, 03 Mar 2015 10:00:00 GMT"}""", "2015-03", Origin.Human, 0.0001)]
    [InlineData("""{"created_at":"Tue Mar 03 10:00:00 +0000 2015"}""", "2015-03", Origin.Human, 0.0001)]
    [InlineData("""{"publish_date":"March 4, 2015","date":"2015-02-30"}""", "2015-03", Origin.Human, 0.0001)]
    [InlineData("""{"date":"2024-02-29","url":"https://example.org/"}""", "2024-02", Origin.Unknown, 0.30)]
    [InlineData("""{"added":"2025-01-01","metadata":{"date":"2014-02-03","crawl_date":"2023-01-01"}}""", "2014-02", Origin.Human, 0.0001)]
    public void The_earliest_date_says_how_likely_machines_were(string fields, string month, Origin says, double prior) => AssertDate(fields, month, says, prior, "date of writing");

    [Theory]
    [InlineData("""{"added":"2015-03-04"}""", "2015-03", Origin.Human, 0.0001)]
    [InlineData("""{"fetched":"2019-01-01"}""", "2019-01", Origin.Unknown, 0.002)]
    [InlineData("""{"metadata":{"WARC-Date":"2022-12-04T00:00:00Z"}}""", "2022-12", Origin.Unknown, 0.004)]
    [InlineData("""{"metadata":{"WARC-Date":"2023-06-04T00:00:00Z"}}""", "2023-06", Origin.Unknown, 0.03)]
    [InlineData("""{"crawl_date":"2023-12-01"}""", "2023-12", Origin.Unknown, 0.056)]
    [InlineData("""{"dump":"CC-MAIN-2024-18"}""", "2024-05", Origin.Unknown, 0.0914)]
    [InlineData("""{"metadata":{"dump":"CC-MAIN-2013-20"}}""", "2013-05", Origin.Human, 0.0001)]
    [InlineData("""{"dump":"CC-MAIN-2009-2010"}""", "2010", Origin.Human, 0.0001)]
    [InlineData("""{"date":"2024-12-03T10:00:00Z","dump":"CC-MAIN-2024-51"}""", "2024-12", Origin.Unknown, 0.141)]
    [InlineData("""{"timestamp":"2025-12-03T10:00:00Z","url":"https://example.org/"}""", "2025-12", Origin.Unknown, 0.207)]
    [InlineData("""{"metadata":{"date":"2026-08-03T10:00:00Z","type":"response","url":"https://example.org/"}}""", "2026-08", Origin.Unknown, 0.311)]
    [InlineData("""{"added":"2026-10-03"}""", "2026-10", Origin.Unknown, 0.311)]
    [InlineData("""{"created":"2024-06-01","added":"2019-01-01"}""", "2019-01", Origin.Unknown, 0.002)]
    public void A_text_known_by_its_crawl_is_mostly_old(string fields, string month, Origin says, double prior) => AssertDate(fields, month, says, prior, "date of collection");

    [Theory]
    [InlineData("""{"created":"2012-02-02","modified":"2024-06-01"}""", "2024-06", 0.30, "date of change; written 2012-02")]
    [InlineData("""{"metadata":{"published":"2012-02-02","modified":"2013-01-01","updated_at":"2024-06-01"}}""", "2024-06", 0.30, "date of change; written 2012-02")]
    [InlineData("""{"last_modified":"Sat, 01 Jun 2024 10:00:00 GMT"}""", "2024-06", 0.30, "date of change")]
    [InlineData("""{"created":"2024-06-01","modified":"2012-02-02"}""", "2024-06", 0.30, "date of writing")]
    [InlineData("""{"created":"2012-02-02","modified":"2024-06-01","added":"2019-01-01"}""", "2019-01", 0.002, "date of collection")]
    public void A_later_date_of_change_counts_unless_the_text_was_collected_before(string fields, string month, double prior, string kind) =>
        AssertDate(fields, month, Origin.Unknown, prior, kind);

    [Theory]
    [InlineData("""{"created":"yesterday"}""")]
    [InlineData("""{"created":""}""")]
    [InlineData("""{"created":null,"date":[2011],"year":20111,"timestamp":48322}""")]
    [InlineData("""{"date":"1970-01-01","created":0,"added":"0001-01-01"}""")]
    [InlineData("""{"date":"1969-12-31T16:00:00-08:00","dump":"CC-MAIN-2024-99"}""")]
    [InlineData("""{"date":"2015-02-30","dump":"CC-MAIN"}""")]
    [InlineData("""{"date":"2026-12-01","modified":"2150-01-01"}""")]
    [InlineData("""{"birth_date":"1995-01-01"}""")]
    public void What_is_no_date_says_nothing(string fields) => Assert.Empty(Find(Story, fields));

    [Fact]
    public void The_tables_rise_and_crawls_are_below_writing()
    {
        var (written, collected) = (DatePriors.Default.Written, DatePriors.Default.Collected);
        Assert.Null(DatePriors.Default.Fault());
        Assert.Equal(47, collected.Count);
        Assert.Equal(new DateOnly(2026, 8, 1), collected[^1].From);
        for (var i = 1; i < collected.Count; i++)
        {
            Assert.True(collected[i].Machine > collected[i - 1].Machine);
            Assert.True(collected[i].Machine <= written.Last(row => row.From <= collected[i].From).Machine);
        }
    }

    [Fact]
    public void Users_tables_take_the_place_of_the_measured_ones()
    {
        using var folder = new TemporaryFolder();
        folder.Write("both.json", """[{"machine": 0.01}, {"from": "2020-01-01", "machine": 0.75}]""");
        var both = ScanOptions.Default with { DatePriors = DatePriors.Read(folder["both.json"]) };
        Assert.Equal(0.75, Assert.Single(Find(Story, """{"created":"2021-01-01"}""", both)).Prior);
        Assert.Equal(0.75, Assert.Single(Find(Story, """{"added":"2021-01-01"}""", both)).Prior);
        Assert.Equal(0.01, Assert.Single(Find(Story, """{"created":"2019-01-01"}""", both)).Prior);

        folder.Write("one.json", """{"collected": [{"machine": 0.01}, {"from": "2020-01-01", "machine": 0.25}]}""");
        var one = ScanOptions.Default with { DatePriors = DatePriors.Read(folder["one.json"]) };
        Assert.Equal(0.25, Assert.Single(Find(Story, """{"added":"2021-01-01"}""", one)).Prior);
        Assert.Equal(0.002, Assert.Single(Find(Story, """{"created":"2021-01-01"}""", one)).Prior);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("1")]
    [InlineData("""{"crawled": [{"machine": 0.5}]}""")]
    [InlineData("""{"written": {"machine": 0.5}}""")]
    [InlineData("[]")]
    [InlineData("""[{"from": "2020-01-01", "machine": 0.5}]""")]
    [InlineData("""[{"machine": 2}]""")]
    [InlineData("""[{"machine": 0.1}, {"from": "2022-01-01", "machine": 0.5}, {"from": "2021-01-01", "machine": 0.6}]""")]
    [InlineData("""[{"machine": 0.1}, {"from": "soon", "machine": 0.5}]""")]
    public void A_table_that_makes_no_sense_is_refused(string table)
    {
        using var folder = new TemporaryFolder();
        folder.Write("priors.json", table);
        Assert.Contains("no table of priors", Assert.Throws<DataException>(() => DatePriors.Read(folder["priors.json"])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zero\u200Bwidth\u200Bspaces\u200Bhere", "3 invisible")]
    [InlineData("tags \U000E0068\U000E0069\U000E0021 hidden", "3 of hidden tags")]
    [InlineData("dir\u202Eections\u202C and \u202Eagain", "3 turning the direction")]
    [InlineData("pаssion аnd cаre with cyrillic letters", "of another script")]
    public void Hidden_characters_are_told_and_say_nothing_of_the_author(string text, string words)
    {
        var found = Assert.Single(Find($"{Story} {text}"));
        Assert.Equal((EvidenceKinds.HiddenCharacters, Origin.Unknown), (found.Kind, found.Says));
        Assert.Contains(words, found.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("family 👨‍👩‍👧‍👦 and ❤️ and 🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F and 👍🏽")]
    [InlineData("a soft\u00ADhyphen and a byte-order mark\uFEFF")]
    [InlineData("می‌خواهم می‌روم نمی‌دانم می‌گوید")]
    public void Emoji_scripts_and_accidents_are_not_hidden_characters(string text) => Assert.Empty(Find($"{Story} {text}"));

    [Fact]
    public void What_a_document_declares_of_itself_is_handed_on()
    {
        var found = Find(Story, """{"metadata":{"evidence":[{"kind":"ai-disclosure","value":"ai-generated","says":"machine","detail":"by its page"},{"kind":7},"x",{"kind":"note","value":"y","says":"nobody"}]}}""");
        Assert.Equal([new OriginEvidence("ai-disclosure", "ai-generated") { Says = Origin.Machine, Detail = "by its page" }, new OriginEvidence("note", "y")], found);
    }

    [Theory]
    [InlineData("""{"metadata":{"evidence":"text"}}""")]
    [InlineData("""{"metadata":{"evidence":{"kind":"a","value":"b"}}}""")]
    [InlineData("""{"metadata":{"evidence":[[[]]]}}""")]
    public void Declarations_of_another_form_are_passed_over(string fields) => Assert.Empty(Find(Story, fields));

    [Fact]
    public void Evidence_never_enters_the_assessment()
    {
        var plain = Rows(Line(Story, "{}"), ScanOptions.Default);
        var dated = Rows(Line(Story, """{"created":"2001-01-01","metadata":{"evidence":[{"kind":"a","value":"b","says":"machine"}]}}"""), ScanOptions.Default);
        foreach (var name in (string[])["verdict", "probability", "resemblance", "score", "p_value"])
        {
            Assert.Equal(plain[0].GetProperty(name).ToString(), dated[0].GetProperty(name).ToString());
        }
    }

    [Fact]
    public void The_summary_counts_it_by_kind()
    {
        var input = Line(Story, """{"created":"2001-01-01"}""") + Line(Story + " As an AI language model, I agree.", """{"created":"2023-01-01"}""") + Line(Story, "{}");
        using var output = new MemoryStream();
        var summary = new Scanner(Shipped).Run(new ScanRequest { Inputs = ["-"], StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(input)), Output = output });
        Assert.Equal([new EvidenceFigure("assistant-phrase", 1, 0, 1, 0), new EvidenceFigure("date", 2, 1, 0, 0)], summary.Evidence);
    }

    [Fact]
    public void An_assessment_by_itself_has_what_the_text_says() =>
        Assert.Equal([EvidenceKinds.AssistantPhrase], Shipped.Assess(Story + " As a large language model, I have no boat.").Evidence.Select(evidence => evidence.Kind));

    /// <summary>Of human text older than language models, at most one document in a thousand has evidence of a machine, or hidden characters.</summary>
    [Fact]
    public void Old_human_text_has_none()
    {
        Needs.Corpora();
        string[] folders = LongTests.Wanted ? ["train", "dev"] : ["dev"];
        var files = folders.Select(name => Path.Combine(Path.GetDirectoryName(Needs.TrainingCorpora)!, name)).SelectMany(folder => Directory.EnumerateFiles(folder, "human_*.jsonl.gz")).Where(file => !file.Contains("human_lima", StringComparison.Ordinal)).ToList();
        using var output = new MemoryStream();
        var summary = new Scanner(Shipped).Run(new ScanRequest { Inputs = files, Output = output });
        Assert.InRange(summary.Documents, LongTests.Choose(3_000, 30_000), 100_000);
        var alarms = summary.Evidence.Where(figure => figure.Kind != EvidenceKinds.Date).Sum(figure => figure.Count);
        Assert.InRange(alarms, 0, summary.Documents / 1000);
    }

    private static void AssertDate(string fields, string month, Origin says, double prior, string kind)
    {
        var found = Assert.Single(Find(Story, fields));
        Assert.Equal((EvidenceKinds.Date, month, says, prior), (found.Kind, found.Value, found.Says, found.Prior));
        Assert.Equal(says == Origin.Human ? kind + "; before the first language model that could have written it, if the date is right" : kind, found.Detail);
    }

    private static List<OriginEvidence> Find(string text, string fields = "{}", ScanOptions? options = null)
    {
        var found = new List<OriginEvidence>();
        foreach (var item in Rows(Line(text, fields), options ?? ScanOptions.Default with { Clock = new NovemberClock() })[0].GetProperty("evidence").EnumerateArray())
        {
            found.Add(new OriginEvidence(item.GetProperty("kind").GetString()!, item.GetProperty("value").GetString()!)
            {
                Says = item.TryGetProperty("says", out var says) ? Enum.Parse<Origin>(says.GetString()!, ignoreCase: true) : Origin.Unknown,
                Prior = item.TryGetProperty("prior", out var prior) ? prior.GetDouble() : null,
                Detail = item.TryGetProperty("detail", out var detail) ? detail.GetString() : null,
            });
        }

        return found;
    }

    private static string Line(string text, string fields) => fields[..^1] + (fields == "{}" ? "" : ",") + "\"text\":" + JsonSerializer.Serialize(text) + "}\n";

    private static List<JsonElement> Rows(string input, ScanOptions options)
    {
        using var output = new MemoryStream();
        new Scanner(Shipped, options).Run(new ScanRequest { Inputs = ["-"], StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(input)), Output = output });
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private sealed class NovemberClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    }
}
