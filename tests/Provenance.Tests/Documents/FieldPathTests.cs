using System.Text;
using Provenance.Documents.Records;
using Provenance.Documents.Rejects;
using Xunit;

namespace Provenance.Tests.Documents;

public class FieldPathTests
{
    private const string Record = """
        {"id":"r", "text":"T", "a":{"b":"nested","c.d":"dotted"}, "a.b":"flat", "m.n":"only flat", "my field":"spaced", "größe":"Maß", "q\"x":"quoted", "say|+[]":"marks",
        "empty":"", "none":null, "list":["one","two",null,""], "lists":[["one"],["two","three"]],
        "messages":[{"role":"system","content":"S"},{"role":"user","content":"U1"},{"role":"assistant","content":"A1"},{"role":"user","content":null},{"role":"assistant","content":"A\u0032","n":7}],
        "parts":[{"role":"assistant","content":[{"type":"text","text":"P1"},{"type":"image_url","image_url":{"url":"x"}},{"type":"text","text":"P2"}]}],
        "twice":"first", "twice":"last", "scores":[1,true,2.50,"3"], "votes":[{"by":{"kind":1},"v":"x"},{"by":{"kind":2},"v":"y"},{"v":"z"}]}
        """;

    [Theory]
    [InlineData("text", "T")]
    [InlineData(" text ", "T")]
    [InlineData("a.b", "nested")]
    [InlineData("\"a.b\"", "flat")]
    [InlineData("m.n", "only flat")]
    [InlineData("a.\"c.d\"", "dotted")]
    [InlineData("my field", "spaced")]
    [InlineData("größe", "Maß")]
    [InlineData("\"q\\\"x\"", "quoted")]
    [InlineData("\"say|+[]\"", "marks")]
    [InlineData("twice", "last")]
    [InlineData("twice|text", "last")]
    [InlineData("list", "one\n\ntwo")]
    [InlineData("lists", "one\n\ntwo\n\nthree")]
    [InlineData("list[]", "one\n\ntwo")]
    [InlineData("list[0]", "one")]
    [InlineData("list[-3]", "two")]
    [InlineData("lists[1]", "two\n\nthree")]
    [InlineData("messages[].content", "S\n\nU1\n\nA1\n\nA2")]
    [InlineData("messages[-1].content", "A2")]
    [InlineData("messages[ 0 ].content", "S")]
    [InlineData("messages[role=assistant].content", "A1\n\nA2")]
    [InlineData("messages[role = \"assistant\"].content", "A1\n\nA2")]
    [InlineData("messages[role=system,assistant].content", "S\n\nA1\n\nA2")]
    [InlineData("messages[role!=assistant].content", "S\n\nU1")]
    [InlineData("messages[n=7].content", "A2")]
    [InlineData("messages[n!=7].content", "S\n\nU1\n\nA1")]
    [InlineData("votes[by.kind=2].v", "y")]
    [InlineData("votes[by.kind!=2].v", "x\n\nz")]
    [InlineData("parts[role=assistant].content", "P1\n\nP2")]
    [InlineData("parts[role=assistant].content[type=text].text", "P1\n\nP2")]
    [InlineData("text+my field", "T\n\nspaced")]
    [InlineData("text + missing + a.b", "T\n\nnested")]
    [InlineData("text+empty+none+a.b", "T\n\nnested")]
    [InlineData("missing|none|text", "T")]
    [InlineData("empty|text", "T")]
    [InlineData("missing|empty", "")]
    [InlineData("missing|text+my field", "T\n\nspaced")]
    [InlineData("text+my field|a.b", "T\n\nspaced")]
    [InlineData("missing|m.n", "only flat")]
    public void A_path_leads_to_a_text(string path, string text)
    {
        var parser = new DocumentParser(new ReadingOptions { TextField = path });
        var line = Encoding.UTF8.GetBytes(Record.ReplaceLineEndings(" "));
        for (var again = 0; again < 2; again++)
        {
            Assert.True(parser.TryParse("f", 1, line, out var view), parser.About);
            Assert.Equal((text, "r"), (Encoding.UTF8.GetString(view.Text), Encoding.UTF8.GetString(view.Id)));
        }
    }

    [Theory]
    [InlineData("messages.content", "text-missing", "the field 'messages.content' is missing ('messages' is a list: write messages[] for its elements)")]
    [InlineData("messages[5].content", "text-missing", "'messages' has no such element")]
    [InlineData("messages[role=tool].content", "text-missing", "'messages' has no such element")]
    [InlineData("text[]", "text-missing", "'text' is a string, not a list")]
    [InlineData("a.x", "text-missing", "in 'a' there is b, c.d")]
    [InlineData("text.x", "text-missing", "'text' is a string, not an object")]
    [InlineData("none|missing", "text-missing", "the field 'none|missing' is null")]
    [InlineData("messages", "text-not-string", "try --text-field")]
    [InlineData("messages[]", "text-not-string", "try --text-field")]
    [InlineData("scores", "text-not-string", "the field 'scores' is not a string")]
    [InlineData("scores[3]+scores[0]", "text-not-string", "is not a string")]
    [InlineData("a", "text-not-string", "the field 'a' is not a string")]
    public void A_path_that_leads_to_no_text_says_where_it_fails(string path, string reason, string detail)
    {
        var parser = new DocumentParser(new ReadingOptions { TextField = path });
        Assert.False(parser.TryParse("f", 1, Encoding.UTF8.GetBytes(Record.ReplaceLineEndings(" ")), out _));
        Assert.Equal(reason, RejectReasonText.Word(parser.Reason));
        Assert.Contains(detail, RejectReasonText.Detail(parser.Reason, parser.About), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "[\"one\",\"two\",null,\"\"]")]
    [InlineData("list[]", "[\"one\",\"two\",\"\"]")]
    [InlineData("scores[1]", "true")]
    [InlineData("scores[]", "[1,true,2.50,\"3\"]")]
    [InlineData("messages[role=assistant].n", "7")]
    [InlineData("missing|a.b", "\"nested\"")]
    [InlineData("m.n", "\"only flat\"")]
    [InlineData("messages[role=tool].n", "")]
    public void Further_fields_have_one_value_or_a_list(string path, string json)
    {
        var parser = new DocumentParser(ReadingOptions.Default, "text", path, "scores[]");
        Assert.True(parser.TryParse("f", 1, Encoding.UTF8.GetBytes(Record.ReplaceLineEndings(" ")), out var view));
        Assert.Equal(json, Encoding.UTF8.GetString(view.Field(1)));
        Assert.Equal("[1,true,2.50,\"3\"]", Encoding.UTF8.GetString(view.Field(2)));
        Assert.Equal(json.Length > 0, parser.HasSeen(1));
    }

    [Theory]
    [InlineData("a.b+my field", "nested/spaced")]
    [InlineData("missing|scores[0]", "1")]
    [InlineData("text+scores[2]", "T/2.50")]
    [InlineData("missing|empty", "sha256:e632b7095b0bf32c260fa4c539e9fd7b852d0de454e9be26f24d0d6f91d069d3")]
    public void Parts_of_an_id_are_joined_by_slashes(string path, string id)
    {
        var parser = new DocumentParser(new ReadingOptions { IdField = path });
        Assert.True(parser.TryParse("f", 1, Encoding.UTF8.GetBytes(Record.ReplaceLineEndings(" ")), out var view), parser.About);
        Assert.Equal(id, Encoding.UTF8.GetString(view.Id));
    }

    [Theory]
    [InlineData("", "at column 1, a name should stand in place of the end")]
    [InlineData("a..b", "at column 3, a name should stand in place of '.b'")]
    [InlineData("a[", "at column 3")]
    [InlineData("a[role", "at column 7, '=' and a value should stand in place of the end")]
    [InlineData("a[role=x", "at column 9, ']' should stand in place of the end")]
    [InlineData("a]", "at column 2")]
    [InlineData("a|", "at column 3")]
    [InlineData("a+|b", "at column 3")]
    [InlineData("\"a", "at column 1, a name with a closing quotation mark")]
    [InlineData("\"a\"b", "at column 4")]
    [InlineData("[0]", "at column 1")]
    [InlineData("a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a", "more than 16 parts")]
    public void A_path_that_is_none_is_refused_with_its_column(string path, string message)
    {
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => FieldPath.Parse(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_within_another_goes_before_a_flat_one_in_any_order()
    {
        foreach (var line in new[] { "{\"a\":{\"b\":\"nested\"},\"a.b\":\"flat\"}", "{\"a.b\":\"flat\",\"a\":{\"b\":\"nested\"}}" })
        {
            foreach (var path in new[] { "a.b", "missing|a.b" })
            {
                Assert.True(new DocumentParser(new ReadingOptions { TextField = path }).TryParse("f", 1, Encoding.UTF8.GetBytes(line), out var view));
                Assert.Equal("nested", Encoding.UTF8.GetString(view.Text));
            }
        }
    }

    [Fact]
    public void Broken_unicode_in_names_and_values_matches_nothing()
    {
        var line = "{\"\\ud800x\":[{\"r\\udc00\":1,\"r\":\"\\ud800\",\"t\":\"no\"},{\"r\":\"a\",\"t\":\"yes\"}],\"m\":[{\"r\":\"\\ud800\",\"t\":\"no\"},{\"r\":\"a\",\"t\":\"yes\"}]}"u8;
        var finder = new FieldFinder();
        Assert.True(finder.TryFind(FieldPath.Parse("m[r=a].t"), line));
        Assert.Equal("\"yes\"", Encoding.UTF8.GetString(line.Slice(finder.Values[0].Start, finder.Values[0].Length)));
        Assert.False(finder.TryFind(FieldPath.Parse("x[r=a].t"), line));
    }

    [Theory]
    [InlineData("{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"a\"}]}", "'messages[role=assistant].content'")]
    [InlineData("{\"conversations\":[{\"from\":\"human\",\"value\":\"q\"},{\"from\":\"gpt\",\"value\":\"a\"}]}", "'conversations[from=gpt].value'")]
    [InlineData("{\"items\":[{\"content\":\"q\"},{\"content\":\"a\"}]}", "'items[].content'")]
    [InlineData("{\"instruction\":\"i\",\"input\":\"\",\"output\":\"o\"}", "--text-field output")]
    [InlineData("{\"url\":\"u\",\"raw_content\":\"o\"}", "--text-field raw_content")]
    [InlineData("{\"prompt\":\"p\",\"chosen\":\"c\",\"rejected\":\"r\"}", "--text-field chosen")]
    [InlineData("{\"prompt\":[{\"role\":\"user\",\"content\":\"p\"}],\"chosen\":[{\"role\":\"assistant\",\"content\":\"c\"}],\"rejected\":[{\"role\":\"assistant\",\"content\":\"r\"}]}", "'chosen[role=assistant].content'")]
    [InlineData("{\"Text\":\"a\"}", "--text-field Text")]
    [InlineData("{\"question\":\"q\",\"human_answers\":[\"h\"],\"chatgpt_answers\":[\"m\"]}", "--each human_answers=human --each chatgpt_answers=machine")]
    [InlineData("{\"x\":\"y\"}", "name the right one with --text-field")]
    public void A_record_of_a_known_shape_names_the_option_that_reads_it(string record, string option)
    {
        var parser = new DocumentParser(ReadingOptions.Default);
        Assert.False(parser.TryParse("f", 1, Encoding.UTF8.GetBytes(record), out _));
        Assert.EndsWith(option, RejectReasonText.Detail(parser.Reason, parser.About), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_texts_and_a_path_with_brackets_allocate_nothing_once_the_buffers_are_there()
    {
        var line = Encoding.UTF8.GetBytes(Record.ReplaceLineEndings(" "));
        foreach (var path in new[] { "a.b", "list", "messages[role=assistant].content" })
        {
            var parser = new DocumentParser(new ReadingOptions { TextField = path });
            Assert.Equal(0, Allocations.LeastOf(() => parser.TryParse("f", 1, line, out _)));
        }
    }
}
