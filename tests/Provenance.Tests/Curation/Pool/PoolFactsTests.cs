using System.Text;
using Provenance.Curation.Pool;
using Provenance.Documents.Formats;
using Provenance.Documents.Records;
using Provenance.Lineage.Tagging;
using Xunit;

namespace Provenance.Tests.Curation.Pool;

public class PoolFactsTests
{
    private static readonly PolicyInput Declared = new()
    {
        Files = ["a.jsonl"],
        Origin = Origin.Machine,
        Generator = "policy",
        Generation = 2,
        Domain = "letters",
        Language = "de",
        Source = "policy source",
    };

    private static readonly Dictionary<string, string> Mapped = new() { ["origin"] = "who", ["generation"] = "gen", ["resemblance"] = "score" };

    private readonly PoolNames _names = new();

    [Fact]
    public void A_store_goes_before_fields_and_fields_before_the_policy()
    {
        const string Line = """{"text":"x","origin":"mixed","generator":"own","generation":1,"domain":"news","source":"own source"}""";
        var stored = Fill(Declared, Line, new DeclaredFacts("machine", 5, "stored", "stored source"));
        Assert.Equal((Origin.Machine, 5, "stored", "news", "de", "stored source"), stored);
        Assert.Equal((Origin.Mixed, 1, "own", "news", "de", "own source"), Fill(Declared, Line));
        Assert.Equal((Origin.Machine, 2, "policy", "letters", "de", "policy source"), Fill(Declared, """{"text":"x"}"""));
    }

    [Fact]
    public void What_a_store_does_not_say_is_taken_from_the_document()
    {
        const string Line = """{"text":"x","origin":"mixed","generator":"own","generation":1,"source":"own source"}""";
        Assert.Equal((Origin.Mixed, 1, "own", "letters", "de", "own source"), Fill(Declared, Line, new DeclaredFacts("unknown", null, null, null)));
    }

    [Theory]
    [InlineData("""{"text":"x","label":"human"}""", Origin.Human)]
    [InlineData("""{"text":"x","origin":"machine","label":"human"}""", Origin.Human)]
    [InlineData("""{"text":"x","metadata":{"origin":"mixed"}}""", Origin.Mixed)]
    [InlineData("""{"text":"x","label":"sports"}""", Origin.Unknown)]
    [InlineData("""{"text":"x","origin":"wikipedia"}""", Origin.Unknown)]
    [InlineData("""{"text":"x","origin":7,"generation":"third"}""", Origin.Unknown)]
    [InlineData("""{"text":"x","generation":0}""", Origin.Human)]
    public void Where_nothing_is_mapped_labels_are_read_and_what_makes_no_sense_says_nothing(string line, Origin expected) =>
        Assert.Equal(expected, Fill(new PolicyInput { Files = ["a.jsonl"] }, line).Origin);

    [Theory]
    [InlineData("""{"text":"x","who":"wikipedia"}""", "the origin 'wikipedia' is none of")]
    [InlineData("""{"text":"x","gen":-1}""", "the generation '-1' is no whole number")]
    [InlineData("""{"text":"x","score":"high"}""", "the field for resemblance holds 'high'")]
    [InlineData("""{"text":"x","score":1e999}""", "the field for resemblance holds '1e999'")]
    public void Where_fields_are_mapped_what_makes_no_sense_is_an_error_that_names_the_value(string line, string expected)
    {
        var error = Assert.Throws<UnusableDocumentException>(() => Fill(new PolicyInput { Files = ["a.jsonl"], Fields = Mapped }, line));
        Assert.Equal("bad-field", error.Reason);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mapped_fields_alone_are_read()
    {
        var input = new PolicyInput { Files = ["a.jsonl"], Fields = Mapped };
        Assert.Equal((Origin.Human, 0, null, null, null, null), Fill(input, """{"text":"x","who":"human","origin":"machine","label":"machine","generator":"own","domain":"news"}"""));
    }

    [Fact]
    public void Human_text_has_no_generator_and_is_of_generation_nought()
    {
        var (origin, generation, generator, _, _, _) = Fill(new PolicyInput { Files = ["a.jsonl"] }, """{"text":"x","origin":"human","generator":"somebody"}""");
        Assert.Equal((Origin.Human, 0, null), (origin, generation, generator));
    }

    [Theory]
    [InlineData("""{"text":"x","generator":"gpt-4o-mini","family":"llama"}""", "family:gpt")]
    [InlineData("""{"text":"x","generator":"gpt-4-0613"}""", "family:gpt")]
    [InlineData("""{"text":"x","generator":"my-model","family":"llama"}""", "family:llama")]
    [InlineData("""{"text":"x","generator":"my-model"}""", "my-model")]
    [InlineData("""{"text":"x","family":"llama"}""", "family:llama")]
    [InlineData("""{"text":"x"}""", null)]
    [InlineData("""{"text":"x","origin":"human","generator":"gpt-4"}""", null)]
    public void Families_are_those_of_declared_generators_and_else_the_documents_own(string line, string? expected)
    {
        var row = default(PoolRow);
        var facts = Facts(new PolicyInput { Files = ["a.jsonl"] }, GeneratorUnit.Family);
        facts.Fill(ref row, View(facts, line), null, new InputTally());
        Assert.Equal(expected, _names.NameOf(row.Generator));
    }

    [Theory]
    [InlineData("""{"text":"x","resemblance":2,"p_value":0.3,"probability":0.2}""", 2, 0.3, 0.2)]
    [InlineData("""{"text":"x","resemblance":0}""", 0, double.NaN, 0.5)]
    [InlineData("""{"text":"x","p_value":0.3}""", double.NaN, 0.3, double.NaN)]
    [InlineData("""{"text":"x","resemblance":null}""", double.NaN, double.NaN, double.NaN)]
    public void Assessments_are_read_and_a_probability_follows_from_the_log_odds(string line, double resemblance, double pValue, double probability)
    {
        var row = default(PoolRow);
        var facts = Facts(new PolicyInput { Files = ["a.jsonl"] });
        Assert.Equal(!double.IsNaN(resemblance), facts.FillAssessment(ref row, View(facts, line)));
        Assert.Equal(((float)resemblance, (float)pValue, (float)probability), (row.Resemblance, row.PValue, row.Probability));
    }

    private (Origin Origin, int Generation, string? Generator, string? Domain, string? Language, string? Source) Fill(PolicyInput input, string line, DeclaredFacts? stored = null)
    {
        var row = default(PoolRow);
        var facts = Facts(input);
        var view = View(facts, line);
        facts.Fill(ref row, view, stored, new InputTally());
        facts.FillAssessment(ref row, view);
        return (row.Origin, row.Generation, _names.NameOf(row.Generator), _names.NameOf(row.Domain), _names.NameOf(row.Language), _names.NameOf(row.Source));
    }

    private PoolFacts Facts(PolicyInput input, GeneratorUnit unit = GeneratorUnit.Generator) => new(PoolInput.Create(input, hasStore: false), _names, ReadingOptions.Default, unit);

    private static DocumentView View(PoolFacts facts, string line)
    {
        Assert.True(new DocumentParser(ReadingOptions.Default, facts.Paths).TryParse("a.jsonl", 1, Encoding.UTF8.GetBytes(line), out var view));
        return view;
    }
}
