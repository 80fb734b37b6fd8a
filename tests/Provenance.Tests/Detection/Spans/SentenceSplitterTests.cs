using System.Text;
using Provenance.Detection.Spans;
using Provenance.Tests.Text;
using Provenance.Text.Tokens;
using Xunit;

namespace Provenance.Tests.Detection.Spans;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("The rain fell all day. Nobody went out at all! Would it ever stop?", "The rain fell all day.|Nobody went out at all!|Would it ever stop?")]
    [InlineData("She said \"it fell all day.\" Nobody went out at all.", "She said \"it fell all day.\"|Nobody went out at all.")]
    [InlineData("He met Dr. Who in a lane. They went up the road.", "He met Dr. Who in a lane.|They went up the road.")]
    [InlineData("We read J. S. Mill all day long. It rained at example.com as well.", "We read J. S. Mill all day long.|It rained at example.com as well.")]
    [InlineData("No! No! The rain fell all day.", "No! No! The rain fell all day.")]
    [InlineData("The rain fell all day. The end.", "The rain fell all day. The end.")]
    [InlineData("第一句话有八个字在这里.第二句话也有八个字!", "第一句话有八个字在这里.|第二句话也有八个字!")]
    [InlineData("one", "one")]
    [InlineData("", "")]
    public void Sentences_end_at_marks_and_are_not_too_short(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Split(text)));

    [Fact]
    public void Text_without_marks_is_cut_by_length()
    {
        var sentences = Split(string.Join(' ', Enumerable.Repeat("word", 150)));

        Assert.Equal([60, 60, 30], sentences.Select(sentence => sentence.Split(' ').Length));
    }

    private static List<string> Split(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tokens = TextProbe.Split(text);
        var found = new List<string>();
        var at = 0;
        foreach (var sentence in new SentenceSplitter().Split(new TokenView(bytes, tokens)))
        {
            Assert.Equal(at, sentence.From);
            at = sentence.To;
            found.Add(Encoding.UTF8.GetString(bytes[tokens.Starts[sentence.From]..(tokens.Starts[at - 1] + tokens.Lengths[at - 1])]));
        }

        Assert.Equal(tokens.Count, at);
        return found;
    }
}
