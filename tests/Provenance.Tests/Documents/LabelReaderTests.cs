using System.Text;
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
    [InlineData("""{"text":"a","label":"\ud800"}""", null, Origin.Unknown)]
    [InlineData("""{"text":"a","label":"Human"}""", null, Origin.Unknown)]
    [InlineData("""{"text":"a","label":1,"origin":["human"]}""", null, Origin.Unknown)]
    [InlineData("""{"text":"a","label":"human"}""", "who", Origin.Unknown)]
    [InlineData("""{"text":"a","label":"human","who":"machine"}""", "who", Origin.Machine)]
    [InlineData("""{"text":"a"}""", null, Origin.Unknown)]
    public void The_label_is_the_first_of_the_usual_fields_that_holds_one_or_that_of_the_field_named(string line, string? field, Origin origin)
    {
        var labels = new LabelReader(field, first: 1);
        Assert.Equal(origin, labels.Read(Parse(labels, line)));
    }

    [Theory]
    [InlineData("""{"text":"a"}""", true)]
    [InlineData("""{"text":"a","label":null,"metadata":{"label":null}}""", true)]
    [InlineData("""{"text":"a","label":1}""", false)]
    [InlineData("""{"text":"a","metadata":{"origin":"web"}}""", false)]
    public void A_document_is_silent_where_none_of_the_fields_is_there(string line, bool silent)
    {
        var labels = new LabelReader(field: null, first: 1);
        Assert.Equal(silent, labels.IsSilent(Parse(labels, line)));
    }

    private static DocumentView Parse(LabelReader labels, string line)
    {
        Assert.True(new DocumentParser(ReadingOptions.Default, ["filler", .. labels.Paths]).TryParse("f", 1, Encoding.UTF8.GetBytes(line), out var view));
        return view;
    }
}
