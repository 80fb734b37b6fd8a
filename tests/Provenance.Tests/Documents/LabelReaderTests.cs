using System.Text;
using Provenance.Documents.Formats;
using Provenance.Documents.Records;
using Xunit;

namespace Provenance.Tests.Documents;

public class LabelReaderTests
{
    [Theory]
    [InlineData("""{"text":"a","label":"human"}""", null, Origin.Human)]
    [InlineData("""{"text":"a","origin":"mixed"}""", null, Origin.Mixed)]
    [InlineData("""{"text":"a","metadata":{"label":"human"}}""", null, Origin.Human)]
    [InlineData("""{"text":"a","metadata":{"origin":"machine"}}""", null, Origin.Machine)]
    [InlineData("""{"text":"a","origin":"human","label":"machine"}""", null, Origin.Machine)]
    [InlineData("""{"text":"a","metadata":{"label":"human"},"origin":"machine"}""", null, Origin.Machine)]
    [InlineData("""{"text":"a","metadata":{"origin":"human","label":"machine"}}""", null, Origin.Machine)]
    [InlineData("""{"text":"a","label":"positive","origin":"mixed"}""", null, Origin.Mixed)]
    [InlineData("""{"text":"a","label":"unknown","origin":"human"}""", null, Origin.Human)]
    [InlineData("""{"text":"a","label":"h\u0075man"}""", null, Origin.Human)]
    [InlineData("""{"text":"a","label":" Human"}""", null, Origin.Human)]
    [InlineData("""{"text":"a","label":1,"origin":["human"]}""", null, Origin.Unknown)]
    [InlineData("""{"text":"a","label":"human"}""", "who", Origin.Unknown)]
    [InlineData("""{"text":"a","label":"human","who":"machine"}""", "who", Origin.Machine)]
    [InlineData("""{"text":"a"}""", null, Origin.Unknown)]
    public void The_label_is_the_first_of_the_usual_fields_that_holds_one_or_that_of_the_field_named(string line, string? field, Origin origin)
    {
        var labels = new LabelReader(ReadingOptions.Default with { LabelField = field }, first: 1);
        Assert.Equal(origin, labels.Read(Parse(labels, line), null));
    }

    [Theory]
    [InlineData("0", Origin.Human)]
    [InlineData("0.0", Origin.Human)]
    [InlineData("\"0\"", Origin.Human)]
    [InlineData("1", Origin.Machine)]
    [InlineData("\" AI \"", Origin.Machine)]
    [InlineData("true", Origin.Machine)]
    [InlineData("\"True\"", Origin.Machine)]
    [InlineData("false", Origin.Unknown)]
    [InlineData("\"ai\"", Origin.Unknown)]
    [InlineData("\"both\"", Origin.Mixed)]
    [InlineData("\"HUMAN \"", Origin.Human)]
    [InlineData("\"Machine\"", Origin.Machine)]
    [InlineData("\"MIXED\"", Origin.Mixed)]
    [InlineData("\"gr\\u00f6\\u00DFe\"", Origin.Mixed)]
    [InlineData("2", Origin.Unknown)]
    [InlineData("null", Origin.Unknown)]
    [InlineData("[0]", Origin.Unknown)]
    [InlineData("{\"a\":0}", Origin.Unknown)]
    public void Values_mean_what_the_user_says(string value, Origin origin)
    {
        var labels = new LabelReader(ReadingOptions.Default with { Labels = new LabelValues { Human = ["0"], Machine = ["1", "AI", "true"], Mixed = ["both", "größe"] } }, first: 1);
        for (var again = 0; again < 2; again++) Assert.Equal(origin, labels.Read(Parse(labels, $"{{\"text\":\"a\",\"label\":{value}}}"), null));
    }

    [Theory]
    [InlineData("\"human\"", Origin.Human)]
    [InlineData("\"gpt4\"", Origin.Machine)]
    [InlineData("\"llama-chat\"", Origin.Machine)]
    [InlineData("7", Origin.Machine)]
    [InlineData("\"\"", Origin.Unknown)]
    [InlineData("\" \"", Origin.Unknown)]
    [InlineData("null", Origin.Unknown)]
    public void A_star_is_every_other_value_that_is_there(string value, Origin origin)
    {
        var labels = new LabelReader(ReadingOptions.Default with { LabelField = "model", Labels = new LabelValues { Human = ["human"], Machine = ["*"] } }, first: 1);
        Assert.Equal(origin, labels.Read(Parse(labels, $"{{\"text\":\"a\",\"model\":{value}}}"), null));
    }

    [Fact]
    public void The_three_words_mean_what_they_say_unless_the_user_says_otherwise()
    {
        var labels = new LabelReader(ReadingOptions.Default with { Labels = new LabelValues { Human = ["machine"], Machine = ["Human", "human"] } }, first: 1);
        Assert.Equal(Origin.Human, labels.Read(Parse(labels, """{"text":"a","label":"machine"}"""), null));
        Assert.Equal(Origin.Machine, labels.Read(Parse(labels, """{"text":"a","label":"human"}"""), null));
        Assert.Equal(Origin.Mixed, labels.Read(Parse(labels, """{"text":"a","label":"mixed"}"""), null));
    }

    [Fact]
    public void Labels_that_are_none_are_counted_and_those_of_documents_without_one_are_not()
    {
        var labels = new LabelReader(ReadingOptions.Default, first: 1);
        var tally = new InputTally();
        var long1 = new string('x', 5000);
        foreach (var value in new[] { "\"AI\"", "\"AI\"", "1", "true", "\" ai\"", "\"human\"", "null", "\"\"", "\"unknown\"", "[1]", $"\"{long1}\"" })
        {
            labels.Read(Parse(labels, $"{{\"text\":\"a\",\"label\":{value}}}"), tally);
        }

        labels.Read(Parse(labels, """{"text":"a"}"""), tally);
        labels.Read(Parse(labels, """{"text":"a","label":"positive","origin":"human"}"""), tally);
        Assert.Equal(
            new Dictionary<string, long> { ["AI"] = 2, ["1"] = 1, ["true"] = 1, ["' ai'"] = 1, ["(a list)"] = 1, [$"{long1[..63]}…"] = 1 },
            tally.Findings().UnknownLabels);
    }

    [Fact]
    public void Reading_labels_allocates_nothing_once_their_values_are_known()
    {
        var labels = new LabelReader(ReadingOptions.Default with { Labels = new LabelValues { Machine = ["1"] } }, first: 0);
        var parser = new DocumentParser(ReadingOptions.Default, [.. labels.Paths]);
        var tally = new InputTally();
        List<string> values = ["\"human\"", "1", "\"AI\"", "\"Human\""];
        var lines = values.ConvertAll(value => Encoding.UTF8.GetBytes($"{{\"text\":\"a\",\"id\":\"b\",\"label\":{value}}}"));
        Assert.Equal(0, Allocations.LeastOf(() =>
        {
            foreach (var line in lines)
            {
                parser.TryParse("f", 1, line, out var view);
                labels.Read(view, tally);
            }
        }));
    }

    [Theory]
    [InlineData("""{"text":"a","generated":1}""", "no label: one of the fields label, origin, metadata.label, metadata.origin must be \"human\", \"machine\" or \"mixed\"; for this record, give --label-field generated --label human=0 --label machine=1")]
    [InlineData("""{"text":"a","is_ai":false}""", "give --label-field is_ai --label human=false --label machine=true")]
    [InlineData("""{"text":"a","model":"gpt4"}""", "give --label-field model --label human=human --label 'machine=*'")]
    [InlineData("""{"text":"a","Label":"human"}""", "give --label-field Label")]
    [InlineData("""{"text":"a","label":1}""", "the label 1 in the field 'label' is none of human, machine, mixed; say what its values mean, such as --label human=0 --label machine=1")]
    [InlineData("""{"text":"a","label":"AI"}""", "the label AI in the field 'label' is none of human, machine, mixed; say what its values mean, such as --label 'machine=AI'")]
    [InlineData("""{"text":"a"}""", "must be \"human\", \"machine\" or \"mixed\"")]
    public void A_record_without_a_label_is_answered_with_the_options_that_read_it(string line, string detail)
    {
        var labels = new LabelReader(ReadingOptions.Default, first: 1);
        var reject = labels.Missing(Parse(labels, line));
        Assert.Equal("label-missing", reject.Reason);
        Assert.EndsWith(detail, reject.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_means_one_label()
    {
        Assert.Contains("'1.0' of a label cannot mean both human and machine", Assert.Throws<ArgumentException>(() => Make(new LabelValues { Human = ["1"], Machine = ["1.0"] })).Message, StringComparison.Ordinal);
        Assert.Contains("'*'", Assert.Throws<ArgumentException>(() => Make(new LabelValues { Human = ["*"], Mixed = ["*"] })).Message, StringComparison.Ordinal);
        Assert.Contains("is empty", Assert.Throws<ArgumentException>(() => Make(new LabelValues { Human = [""] })).Message, StringComparison.Ordinal);

        static void Make(LabelValues values) => _ = new LabelReader(ReadingOptions.Default with { Labels = values }, first: 0);
    }

    [Theory]
    [InlineData("""{"text":"a"}""", true)]
    [InlineData("""{"text":"a","label":""}""", true)]
    [InlineData("""{"text":"a","label":null,"metadata":{"label":null}}""", true)]
    [InlineData("""{"text":"a","label":1}""", false)]
    [InlineData("""{"text":"a","metadata":{"origin":"web"}}""", false)]
    public void A_document_is_silent_where_none_of_the_fields_is_there(string line, bool silent)
    {
        var labels = new LabelReader(ReadingOptions.Default, first: 1);
        Assert.Equal(silent, labels.IsSilent(Parse(labels, line)));
    }

    private static DocumentView Parse(LabelReader labels, string line)
    {
        Assert.True(new DocumentParser(ReadingOptions.Default, ["filler", .. labels.Paths]).TryParse("f", 1, Encoding.UTF8.GetBytes(line), out var view));
        return view;
    }
}
