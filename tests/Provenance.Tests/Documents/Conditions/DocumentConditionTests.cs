using System.Globalization;
using System.Text;
using Provenance.Documents.Conditions;
using Provenance.Documents.Records;
using Provenance.Text.Identification;
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
    [InlineData("\"my field\" == 1", true)]
    [InlineData("\"my field\"", true)]
    [InlineData("\"no field\"", false)]
    [InlineData("metadata.\"a.b\" == 3", true)]
    [InlineData("metadata.a.b == 3", false)]
    [InlineData("\"say \\\"so\\\"\" == yes", true)]
    [InlineData("\"and\" == 7 and \"(x)\" == 8", true)]
    [InlineData("prix€ > 4", true)]
    [InlineData("価格==12", true)]
    [InlineData("\"words\" == few", true)]
    [InlineData("user@host == a@b", true)]
    public void Names_with_odd_characters_stand_in_quotes(string text, bool holds) => Assert.Equal(
        holds,
        Holds(
            DocumentCondition.Parse(text),
            null,
            line: """{"text":"t","my field":1,"metadata":{"a.b":3},"say \"so\"":"yes","and":7,"(x)":8,"prix€":5,"価格":12,"words":"few","user@host":"a@b"}"""));

    [Theory]
    [InlineData("messages[role=assistant].content == yes", true)]
    [InlineData("messages[role=user].content == yes", false)]
    [InlineData("messages[role!=user].content == yes", true)]
    [InlineData("messages[].role has user", true)]
    [InlineData("messages[0].content == \"is it so\"", true)]
    [InlineData("messages[9].content", false)]
    [InlineData("nothing|\"my field\" == 1", true)]
    [InlineData("not messages[role=system].content and words == 120", true)]
    public void Names_are_fields_by_the_same_grammar_as_everywhere(string text, bool holds) => Assert.Equal(
        holds,
        Holds(
            DocumentCondition.Parse(text),
            null,
            line: """{"text":"t","my field":1,"messages":[{"role":"user","content":"is it so"},{"role":"assistant","content":"yes"}]}"""));

    [Theory]
    [InlineData("tags has x", true)]
    [InlineData("tags has \"y z\"", true)]
    [InlineData("tags has z", false)]
    [InlineData("tags has (q, x)", true)]
    [InlineData("not tags has x", false)]
    [InlineData("tags == x", true)]
    [InlineData("tags != x", false)]
    [InlineData("tags != q", true)]
    [InlineData("tags in (q, x)", true)]
    [InlineData("tags has é", true)]
    [InlineData("counts has 2", true)]
    [InlineData("counts has 2.0", true)]
    [InlineData("counts has '2'", true)]
    [InlineData("counts has 4", false)]
    [InlineData("counts > 2", true)]
    [InlineData("counts < 1", false)]
    [InlineData("counts has 12345678901234567890123", true)]
    [InlineData("counts has true", true)]
    [InlineData("one has x", true)]
    [InlineData("one has y", false)]
    [InlineData("empty has x", false)]
    [InlineData("empty == x", false)]
    [InlineData("empty != x", true)]
    [InlineData("none has x", false)]
    [InlineData("none != x", false)]
    [InlineData("nested has x", false)]
    [InlineData("nested has z", true)]
    [InlineData("keys has x", true)]
    [InlineData("keys has y", false)]
    [InlineData("keys == x", false)]
    [InlineData("id has doc", true)]
    public void A_list_has_its_members_and_an_object_its_keys(string text, bool holds) => Assert.Equal(
        holds,
        Holds(
            DocumentCondition.Parse(text),
            null,
            line: """{"id":"doc","text":"t","tags":["x","y z","\u00e9"],"counts":[1,2,"3",12345678901234567890123,true,null],"one":"x","empty":[],"none":null,"nested":[["x"],{"x":1},"z"],"keys":{"x":{"y":1},"q":2}}"""));

    [Theory]
    [InlineData("id == 1587312517679878145", true)]
    [InlineData("id == 1587312517679878144", false)]
    [InlineData("id == '1587312517679878145'", true)]
    [InlineData("id != 1587312517679878146", true)]
    [InlineData("id > 1587312517679878144", true)]
    [InlineData("id > 1587312517679878145", false)]
    [InlineData("id >= 1587312517679878145 and id <= 1587312517679878145", true)]
    [InlineData("id < 1587312517679878146", true)]
    [InlineData("id in (5, 1587312517679878145)", true)]
    [InlineData("id in (5, 1587312517679878144)", false)]
    [InlineData("n.negative < -98765432109876543209", true)]
    [InlineData("n.negative < -98765432109876543210", false)]
    [InlineData("n.negative > -98765432109876543211", true)]
    [InlineData("n.negative < 1", true)]
    [InlineData("n.text == 340282366920938463463374607431768211457", true)]
    [InlineData("n.text == 340282366920938463463374607431768211456", false)]
    [InlineData("n.fraction == 0.1000000000000000000000001", true)]
    [InlineData("n.fraction > 0.1", true)]
    [InlineData("n.fraction == 1000000000000000000000001e-25", true)]
    [InlineData("n.exponent == 1250", true)]
    [InlineData("n.exponent == 1250.00", true)]
    [InlineData("n.exponent == '1.25e3'", true)]
    [InlineData("n.exponent == '1250'", false)]
    [InlineData("n.exponent < 1250.0000000000000000000000000001", true)]
    [InlineData("n.huge > 1e999", true)]
    [InlineData("n.huge < 1e1001", true)]
    [InlineData("n.zero == 0", true)]
    [InlineData("n.zero == -0.0e5", true)]
    [InlineData("n.zero > -1e-500", true)]
    [InlineData("n.word > 1", false)]
    [InlineData("n.word == 1", false)]
    [InlineData("n.word != 1", true)]
    [InlineData("n.escaped == 12", true)]
    public void Numbers_of_any_length_are_compared_exactly(string text, bool holds) => Assert.Equal(
        holds,
        Holds(
            DocumentCondition.Parse(text),
            null,
            line: """
            {"id":1587312517679878145,"text":"t","n":{"negative":-98765432109876543210,"text":"340282366920938463463374607431768211457","fraction":0.1000000000000000000000001,"exponent":1.25e3,"huge":1e1000,"zero":-0.000,"word":"12a","escaped":"\u00312"}}
            """));

    [Fact]
    public void Decimals_are_ordered_as_their_values_are()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            var (a, b) = (Number(random), Number(random));
            Assert.True(DecimalNumber.TryParse(Encoding.UTF8.GetBytes(a), out var left));
            Assert.True(DecimalNumber.TryParse(Encoding.UTF8.GetBytes(b), out var right));
            var expected = decimal.Parse(a, NumberStyles.Float, CultureInfo.InvariantCulture).CompareTo(decimal.Parse(b, NumberStyles.Float, CultureInfo.InvariantCulture));
            Assert.True(Math.Sign(left.CompareTo(right)) == expected, $"{a} and {b}, seed {seed}");
        }

        static string Number(Random random)
        {
            var text = new StringBuilder(random.Next(2) == 0 ? "-" : "");
            // few digits and many zeros, so that equal and nearly equal numbers are met
            for (var i = random.Next(1, 5); i > 0; i--) text.Append("0012"[random.Next(4)]);
            if (random.Next(2) == 0) text.Append('.').Append("0012"[random.Next(4)]).Append("0012"[random.Next(4)]);
            if (random.Next(2) == 0) text.Append('e').Append(random.Next(-4, 5));
            return text.ToString();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e5x")]
    [InlineData("1e1234567890123456")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData(" 1")]
    [InlineData("1,000")]
    public void What_is_no_decimal_is_not_read_as_one(string text) => Assert.False(DecimalNumber.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("origin == human and generation == 0", true)]
    [InlineData("generation > 0", false)]
    [InlineData("source == library", true)]
    [InlineData("source != 2024", true)]
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
    [InlineData("words = 170", "column 7: '==', '!=', '<=' or '>=' should stand here, not '= 170'")]
    [InlineData("words => 100", "column 7: '=='")]
    [InlineData("words > 1 and \"my field == 1", "column 29: the closing \"")]
    [InlineData("words > 1 and metadata..year == 1", "column 15: 'metadata..year' is not a field path")]
    [InlineData("tags has", "column 9: a number, a word or a text in quotes")]
    [InlineData("tags has (x", "',' or ')'")]
    [InlineData("my field == 1", "column 4: 'and', 'or' or the end")]
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

    private static bool Holds(DocumentCondition condition, DeclaredFacts? declared, IReadOnlyList<OriginEvidence>? evidence = null, string line = Line)
    {
        var parser = new DocumentParser(ReadingOptions.Default, [.. condition.Paths]);
        Assert.True(parser.TryParse("a.jsonl", 1, Encoding.UTF8.GetBytes(line), out var view));
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
