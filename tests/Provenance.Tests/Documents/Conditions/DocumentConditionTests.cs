using System.Text;
using Provenance.Documents.Conditions;
using Provenance.Documents.Records;
using Provenance.Documents.Text;
using Xunit;

namespace Provenance.Tests.Documents.Conditions;

public class DocumentConditionTests
{
    private const string Line = """{"id":"doc-1","text":"some words","label":"human","metadata":{"year":2019,"license":"CC BY","pages":"12","empty":null}}""";

    private static readonly OriginEvidence[] Found =
    [
        new(EvidenceKinds.Date, "2018-05") { Says = Origin.Human, Prior = 0.02 }, new(EvidenceKinds.AssistantPhrase, "as an ai language model") { Says = Origin.Machine },
    ];

    [Theory]
    [InlineData("verdict == uncertain", true)]
    [InlineData("verdict != uncertain", false)]
    [InlineData("verdict in (human, uncertain)", true)]
    [InlineData("words >= 120 and words < 121", true)]
    [InlineData("probability > 0.25 and resemblance<0", true)]
    [InlineData("p_value == 2e-1", true)]
    [InlineData("score > -1.5", true)]
    [InlineData("language == en", true)]
    [InlineData("id == \"doc-1\"", true)]
    [InlineData("label == human or label == machine", true)]
    [InlineData("not label == human", false)]
    [InlineData("not (label == machine and words > 1)", true)]
    [InlineData("label == machine and words > 1 or words == 120", true)]
    [InlineData("metadata.year < 2020", true)]
    [InlineData("metadata.license == 'CC BY'", true)]
    [InlineData("metadata.pages > 11", true)]
    [InlineData("metadata.year", true)]
    [InlineData("metadata.empty", false)]
    [InlineData("metadata.none", false)]
    [InlineData("metadata.none != 3", false)]
    [InlineData("not metadata.none == 3", true)]
    [InlineData("label == 'it\\'s'", false)]
    [InlineData("label != NaN", true)]
    [InlineData("words == '120'", true)]
    [InlineData("words in (119, 120)", true)]
    [InlineData("language in (und, ro)", false)]
    public void Conditions_hold_as_they_read(string text, bool holds) => Assert.Equal(holds, Holds(DocumentCondition.Parse(text), null));

    [Theory]
    [InlineData("origin == human and generation == 0", true)]
    [InlineData("generation > 0", false)]
    [InlineData("source == library", true)]
    [InlineData("generator", false)]
    public void With_a_store_declarations_can_be_asked_for(string text, bool holds) =>
        Assert.Equal(holds, Holds(DocumentCondition.Parse(text, declared: true), new DeclaredFacts("human", 0, null, "library")));

    [Fact]
    public void Without_a_store_the_same_names_are_fields() => Assert.Equal(["source", "origin"], DocumentCondition.Parse("source == x or origin").Paths);

    [Theory]
    [InlineData("evidence", true)]
    [InlineData("evidence == date", true)]
    [InlineData("evidence == assistant-phrase", true)]
    [InlineData("evidence in (watermark, date)", true)]
    [InlineData("evidence == watermark", false)]
    [InlineData("evidence != watermark", true)]
    [InlineData("evidence != date", false)]
    [InlineData("evidence.says == machine and evidence.says == human", true)]
    [InlineData("evidence.says == mixed", false)]
    [InlineData("not evidence.says == machine", false)]
    [InlineData("evidence.prior < 0.05 and evidence.prior >= 0.02", true)]
    [InlineData("evidence > 1", false)]
    public void Of_several_pieces_of_evidence_one_is_enough(string text, bool holds) => Assert.Equal(holds, Holds(DocumentCondition.Parse(text), null));

    [Theory]
    [InlineData("evidence")]
    [InlineData("evidence != date")]
    [InlineData("evidence.says != machine")]
    [InlineData("evidence.prior < 1")]
    public void Without_evidence_nothing_holds_of_it(string text) => Assert.False(Holds(DocumentCondition.Parse(text), null, []));

    [Theory]
    [InlineData("", "column 1")]
    [InlineData("words >", "column 8")]
    [InlineData("words > many", "a number behind '>'")]
    [InlineData("words > 1 words", "column 11")]
    [InlineData("(words > 1", "')'")]
    [InlineData("label in human", "'('")]
    [InlineData("label in (human", "',' or ')'")]
    [InlineData("label == 'human", "closing '")]
    [InlineData("and words", "")]
    [InlineData("metadata..year == 1", "'metadata..year' is not a field path")]
    [InlineData("metadata. in (a)", "'metadata.' is not a field path")]
    [InlineData("verdict == nope", "column 12: 'nope' is none of human, machine, mixed, uncertain, unsupported")]
    [InlineData("verdict != Human", "column 12: 'Human' is none of")]
    [InlineData("words > 1 and verdict in (human, humn)", "column 34: 'humn' is none of")]
    [InlineData("verdict == 1", "column 12: '1' is none of")]
    [InlineData("verdict > human", "column 9: '==', '!=' or 'in'")]
    [InlineData("language == \"xx\"", "column 13: 'xx' is none of und, en, ")]
    [InlineData("language in (en, english)", "column 18: 'english' is none of")]
    [InlineData("evidence.says == robot", "column 18: 'robot' is none of unknown, human, machine, mixed")]
    [InlineData("probability < NaN", "column 15: a number behind '<'")]
    [InlineData("probability == NaN", "column 16: a number should stand here, not 'NaN'")]
    [InlineData("metadata.year < Infinity", "column 17: a number behind '<'")]
    [InlineData("p_value != 'none'", "column 12: a number should stand here, not 'none'")]
    [InlineData("words in (100, many)", "column 16: a number should stand here, not 'many'")]
    [InlineData("words > many", "column 9: a number behind '>' should stand here, not 'many'")]
    public void What_is_no_condition_is_told_where(string text, string told)
    {
        var error = Assert.Throws<FormatException>(() => DocumentCondition.Parse(text));
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("origin == humn", "column 11: 'humn' is none of unknown, human, machine, mixed")]
    [InlineData("generation == first", "column 15: a number should stand here, not 'first'")]
    public void What_a_store_never_says_is_refused(string text, string told)
    {
        Assert.Contains(told, Assert.Throws<FormatException>(() => DocumentCondition.Parse(text, declared: true)).Message, StringComparison.Ordinal);
        // fields of these names may say anything
        DocumentCondition.Parse(text);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("not ", "")]
    [InlineData("not (", ")")]
    public void Conditions_within_conditions_go_only_so_deep(string open, string close)
    {
        static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
        var each = open.Contains('(') && open.Contains('n') ? 2 : 1;
        Assert.True(Holds(DocumentCondition.Parse(Repeated(open, 200 / each) + "words == 120" + Repeated(close, 200 / each)), null));
        // what stands beside each other is not deep
        DocumentCondition.Parse(string.Join(" or ", Enumerable.Repeat(open + "words == 1" + close, 1000)));
        foreach (var times in new[] { (200 / each) + 1, 20_000 })
        {
            var error = Assert.Throws<FormatException>(() => DocumentCondition.Parse(Repeated(open, times) + "words == 120" + Repeated(close, times)));
            Assert.Contains($"column {(200 / each * open.Length) + 1}: more than 200 ", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_more_fields_can_be_asked_for_than_a_line_is_read_for()
    {
        static string Asking(int fields) => string.Join(" or ", Enumerable.Range(0, fields).Select(i => $"f{i} == 1"));
        Assert.Equal(62, DocumentCondition.Parse(Asking(62)).Paths.Count);
        Assert.Contains("64 fields", Assert.Throws<FormatException>(() => DocumentCondition.Parse(Asking(63))).Message, StringComparison.Ordinal);
    }

    private static bool Holds(DocumentCondition condition, DeclaredFacts? declared, IReadOnlyList<OriginEvidence>? evidence = null)
    {
        var parser = new DocumentParser(ReadingOptions.Default, [.. condition.Paths]);
        Assert.True(parser.TryParse("a.jsonl", 1, Encoding.UTF8.GetBytes(Line), out var view));
        var score = new DocumentScore
        {
            Verdict = Verdict.Uncertain,
            Score = -1.25,
            Probability = 0.75,
            Resemblance = -1.1,
            PValue = 0.2,
            Words = 120,
            Language = (byte)Languages.Codes.IndexOf("en"),
            Reasons = default,
        };
        return condition.Root.Holds(new ConditionFacts(view, score, declared, evidence ?? Found));
    }
}
