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
    [InlineData("""{"added":"2025-01-01","metadata":{"date":"2014-02-03","crawl_date":"2023-01-01"}}""", "2014-02", Origin.Human, 0.0001)]
    public void The_earliest_date_says_how_likely_machines_were(string fields, string month, Origin says, double prior)
    {
        var found = Assert.Single(Find(Story, fields));
        Assert.Equal((EvidenceKinds.Date, month, says, prior), (found.Kind, found.Value, found.Says, found.Prior));
    }

    [Theory]
    [InlineData("""{"created":"yesterday"}""")]
    [InlineData("""{"created":""}""")]
    [InlineData("""{"created":null,"date":[2011],"year":20111,"timestamp":1483228800}""")]
    public void What_is_no_date_says_nothing(string fields) => Assert.Empty(Find(Story, fields));

    [Fact]
    public void A_users_table_takes_the_place_of_the_measured_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("priors.json", """[{"machine": 0.01}, {"from": "2020-01-01", "machine": 0.75}]""");
        var options = ScanOptions.Default with { DatePriors = DatePrior.Read(folder["priors.json"]) };
        Assert.Equal(0.75, Assert.Single(Find(Story, """{"created":"2021-01-01"}""", options)).Prior);
        Assert.Equal(0.01, Assert.Single(Find(Story, """{"created":"2019-01-01"}""", options)).Prior);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""[{"from": "2020-01-01", "machine": 0.5}]""")]
    [InlineData("""[{"machine": 2}]""")]
    [InlineData("""[{"machine": 0.1}, {"from": "2022-01-01", "machine": 0.5}, {"from": "2021-01-01", "machine": 0.6}]""")]
    [InlineData("""[{"machine": 0.1}, {"from": "soon", "machine": 0.5}]""")]
    public void A_table_that_makes_no_sense_is_refused(string table)
    {
        using var folder = new TemporaryFolder();
        folder.Write("priors.json", table);
        Assert.Contains("no table of priors", Assert.Throws<DataException>(() => DatePrior.Read(folder["priors.json"])).Message, StringComparison.Ordinal);
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
    [InlineData("""{"metadata":{"evidence":[{"kind":"\ud800","value":"b"}]}}""")]
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

    private static List<OriginEvidence> Find(string text, string fields = "{}", ScanOptions? options = null)
    {
        var found = new List<OriginEvidence>();
        foreach (var item in Rows(Line(text, fields), options ?? ScanOptions.Default)[0].GetProperty("evidence").EnumerateArray())
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
}
