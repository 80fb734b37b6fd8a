using System.Text;
using System.Text.Json;
using Provenance.Documents.Inputs;
using Provenance.Documents.Records;
using Xunit;

namespace Provenance.Tests.Documents;

public class EachFieldTests
{
    private static readonly ReadingOptions Answers = ReadingOptions.Default with { Each = [new EachField("human_answers", "human"), new EachField("chatgpt_answers", "machine")] };

    private readonly List<Reject> _rejects = [];

    [Fact]
    public void Each_answer_is_a_document_with_its_label_and_the_other_fields_of_the_record()
    {
        var lines = Read("""{"id":"q1","question":"Why?","human_answers":["one","t\u0077o \"x\""],"chatgpt_answers":["three"],"label":"ignored","text":"ignored","metadata":{"n":1}}""", Answers);
        Assert.Equal(["q1#human_answers/0", "q1#human_answers/1", "q1#chatgpt_answers/0"], lines.ConvertAll(line => line.Id));
        Assert.Equal(["one", "two \"x\"", "three"], lines.ConvertAll(line => line.Text));
        Assert.Equal([Origin.Human, Origin.Human, Origin.Machine], lines.ConvertAll(line => line.Label));
        Assert.All(lines, line => Assert.Equal(1, line.Place));
        Assert.Equal("""{"id":"q1#chatgpt_answers/0","text":"three","label":"machine","question":"Why?","metadata":{"n":1}}""", lines[2].Raw);
        Assert.Empty(_rejects);
    }

    [Theory]
    [InlineData("""{"id":7,"human_answers":"one"}""", "7#human_answers/0")]
    [InlineData("""{"id":"a\"b","human_answers":[null,"one"]}""", "a\"b#human_answers/1")]
    [InlineData("""{"id":"a","human_answers":[["one"]]}""", "a#human_answers/0")]
    [InlineData("""{"id":"a","human_answers":[{"text":"one"}]}""", "a#human_answers/0")]
    public void Values_may_be_one_text_or_several(string record, string id)
    {
        var lines = Read(record, Answers);
        Assert.Equal((id, "one"), (Assert.Single(lines).Id, lines[0].Text));
    }

    [Fact]
    public void A_record_without_an_id_gives_ids_that_are_stable_and_different()
    {
        const string record = """{"human_answers":["same","same"]}""";
        var ids = Read(record, Answers).ConvertAll(line => line.Id);
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(ids, Read("{}\n" + record, Answers).ConvertAll(line => line.Id));
        Assert.All(ids, id => Assert.StartsWith("sha256:", id, StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_may_lead_into_lists_and_a_record_keeps_its_own_label()
    {
        var each = ReadingOptions.Default with { Each = [new EachField("turns[role=assistant].content")] };
        var lines = Read("""{"id":"a","label":"machine","turns":[{"role":"user","content":"q"},{"role":"assistant","content":"one"},{"role":"assistant","content":"two"}]}""", each);
        Assert.Equal(["one", "two"], lines.ConvertAll(line => line.Text));
        Assert.All(lines, line => Assert.Equal(Origin.Machine, line.Label));
        Assert.Equal("a#turns[role=assistant].content/1", lines[1].Id);
        Assert.All(lines, line => JsonDocument.Parse(line.Raw).Dispose());
    }

    [Fact]
    public void A_record_without_any_of_the_fields_is_rejected_and_an_empty_list_is_none()
    {
        Assert.Empty(Read("""{"question":"x"}""" + "\n" + """{"human_answers":[],"chatgpt_answers":[]}""" + "\nno JSON\n", Answers));
        Assert.Equal(["text-missing", "text-missing", "invalid-json"], _rejects.Select(reject => reject.Reason));
    }

    [Fact]
    public void Array_elements_and_repaired_lines_are_split_as_well()
    {
        Assert.Equal(["one", "two"], Read("""[{"human_answers":["one"]},{"chatgpt_answers":["two"]}]""", Answers).ConvertAll(line => line.Text));
        Assert.Equal(["one", "two"], Read("""{"score":NaN,"human_answers":["one"],"chatgpt_answers":["two"]}""", Answers).ConvertAll(line => line.Text));
    }

    private List<(string Id, string Text, Origin Label, long Place, string Raw)> Read(string input, ReadingOptions reading)
    {
        var lines = new List<(string, string, Origin, long, string)>();
        var labels = new LabelReader(reading, first: 0);
        using var source = DocumentSource.Open(["-"], reading, labels.Paths, _rejects.Add, null, new MemoryStream(Encoding.UTF8.GetBytes(input)));
        while (source.TryRead(out var view))
        {
            lines.Add((Encoding.UTF8.GetString(view.Id), Encoding.UTF8.GetString(view.Text), labels.Read(view, null), view.Line, Encoding.UTF8.GetString(view.Raw)));
        }

        return lines;
    }
}
