using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Provenance.Tests.Detection;

/// <summary>Documents with their assessments inside them.</summary>
public sealed class AnnotatorTests
{
    private static readonly Detector Shipped = Repository.Detector;

    [Theory]
    [InlineData("""{"id":"a","text":"One two three.","metadata":{"url":"u"},"label":"human"}""")]
    [InlineData("""{"id":"a","metadata":{},"text":"One two three."}""")]
    [InlineData("""{"id":"a","metadata": { } ,"text":"One two three."}""")]
    [InlineData("""{"id":"a","metadata":null,"text":"One two three."}""")]
    [InlineData("""{"id":"a","text":"One } two { three."  } """)]
    [InlineData("""{"text":"One two three.","other":[1,{"metadata":{}}]}""")]
    public void The_assessment_stands_in_the_metadata_and_the_rest_stays(string line)
    {
        var written = JsonNode.Parse(Annotate(line))!.AsObject();
        var assessment = written["metadata"]!["provenance"]!.AsObject();
        Assert.Equal(Shipped.Digest, (string)assessment["detector"]!);
        Assert.Equal(3, (int)assessment["words"]!);
        Assert.False(assessment.ContainsKey("id"));

        var given = JsonNode.Parse(line)!.AsObject();
        written["metadata"]!.AsObject().Remove("provenance");
        if (given["metadata"] is not JsonObject)
        {
            given.Remove("metadata");
            written.Remove("metadata");
        }

        Assert.True(JsonNode.DeepEquals(given, written), $"{given} {written}");
    }

    [Fact]
    public void An_earlier_annotation_is_replaced()
    {
        var once = Annotate("""{"id":"a","text":"One two three.","metadata":{"url":"u","provenance":{"verdict":"machine","n":1},"z":0}}""");
        Assert.Equal(once, Annotate(once));
        Assert.Equal(2, once.Split("provenance").Length);
        Assert.EndsWith("\"z\":0}}", once, StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_that_is_no_object_is_left_alone()
    {
        using var written = JsonDocument.Parse(Annotate("""{"text":"One two three.","metadata":"mine"}"""));
        Assert.Equal("mine", written.RootElement.GetProperty("metadata").GetString());
        Assert.Equal(3, written.RootElement.GetProperty("provenance").GetProperty("words").GetInt32());
    }

    [Fact]
    public void A_text_becomes_a_document()
    {
        using var folder = new TemporaryFolder();
        using var written = JsonDocument.Parse(Annotate([folder.Write("note.txt", "One \"two\" three }")], null));
        Assert.Equal("One \"two\" three }", written.RootElement.GetProperty("text").GetString());
        Assert.Equal(3, written.RootElement.GetProperty("metadata").GetProperty("provenance").GetProperty("words").GetInt32());
    }

    private static string Annotate(string line) => Annotate(["-"], new MemoryStream(Encoding.UTF8.GetBytes(line)));

    private static string Annotate(IReadOnlyList<string> inputs, Stream? input)
    {
        using var output = new MemoryStream();
        new Scanner(Shipped, ScanOptions.Default with { Annotate = true }).Run(new ScanRequest { Inputs = inputs, StandardInput = input, Output = output });
        return Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n');
    }
}
