using System.Text;
using Provenance.Documents.Inputs;
using Xunit;

namespace Provenance.Tests.Documents;

public sealed class TextSplitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Reject> _rejects = [];

    [Theory]
    [InlineData("lines", "one\ntwo\r\n\n  three  \nfour", "1=one|2=two|4=  three|5=four")]
    [InlineData("blank-lines", "one\none\n\n \t\r\ntwo\r\n\r\nthree", "1=one\none|5=two|7=three")]
    [InlineData("blank-lines", "\n\n  one\n", "3=  one")]
    [InlineData("<|endoftext|>", "one<|endoftext|>two<|endoftext|>\nthree\n<|endoftext|>\n\nfour<|endoftext|>", "1=one|1:17=two|2=three|5=four")]
    [InlineData("***", "one ***bold***\n***\ntwo\r\n *** \r\n****\n***", "1=one ***bold***|3=two|5=****")]
    [InlineData("%%%%", "%%%%\n%%%%\n", "")]
    [InlineData("", "one\n\ntwo", "=one\n\ntwo")]
    public void A_text_is_cut_and_pieces_are_called_by_their_lines(string how, string text, string expected)
    {
        foreach (var bom in new[] { "", "\uFEFF" })
        {
            _folder.Write("a.txt", bom + text);
            var pieces = Read(_folder["a.txt"], how).ConvertAll(piece => $"{piece.Id[_folder["a.txt"].Length..].TrimStart(':')}={piece.Text}");
            Assert.Equal(expected, string.Join('|', pieces).Replace("\r", "", StringComparison.Ordinal));
        }

        Assert.Empty(_rejects);
    }

    [Theory]
    [InlineData("lines", "\n")]
    [InlineData("blank-lines", "\n\n")]
    [InlineData("<|endoftext|>", "<|endoftext|>")]
    [InlineData("<|endoftext|>", "<|endoftext|>\n")]
    [InlineData("---", "\n---\n")]
    public void Large_texts_lose_no_piece_between_blocks_and_ids_are_different(string how, string separator)
    {
        var pieces = Enumerable.Range(0, 60_000).Select(i => $"piece {i} {new string('x', i % 97)}").ToList();
        _folder.Write("a.txt", string.Join(separator, pieces));
        var read = Read(_folder["a.txt"], how);
        Assert.Equal(pieces, read.ConvertAll(piece => piece.Text.TrimEnd()).Select((text, i) => pieces[i].TrimEnd() == text ? pieces[i] : text));
        Assert.Equal(pieces.Count, read.Select(piece => piece.Id).Distinct().Count());
        Assert.True(read.Zip(read.Skip(1)).All(pair => pair.First.Line <= pair.Second.Line));
        Assert.Empty(_rejects);
    }

    [Theory]
    [InlineData("lines", "\n")]
    [InlineData("<|endoftext|>", "<|endoftext|>")]
    [InlineData("---", "\n---\n")]
    public void A_piece_beyond_the_limit_costs_itself(string how, string separator)
    {
        _folder.Write("a.txt", string.Join(separator, "one", new string('x', 3_000_000), "three"));
        Assert.Equal(["one", "three"], Read(_folder["a.txt"], how, 1_000_000).ConvertAll(piece => piece.Text));
        Assert.Equal("line-too-long", Assert.Single(_rejects).Reason);
    }

    [Fact]
    public void A_text_beyond_the_limit_says_that_it_can_be_split()
    {
        _folder.Write("a.txt", new string('x', 3_000_000));
        Assert.Empty(Read(_folder["a.txt"], "", 1_000_000));
        Assert.Contains("--split", Assert.Single(_rejects).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_other_formats_are_not_cut()
    {
        _folder.Write("a.jsonl", "{\"id\":\"a\",\"text\":\"one\\n\\ntwo\"}\n");
        Assert.Equal(["one\n\ntwo"], Read(_folder["a.jsonl"], "blank-lines").ConvertAll(piece => piece.Text));
    }

    public void Dispose() => _folder.Dispose();

    private List<(string Id, string Text, long Line)> Read(string path, string how, int maxRecordBytes = 64 * 1024 * 1024)
    {
        var pieces = new List<(string, string, long)>();
        using var source = DocumentSource.Open([path], new ReadingOptions { Split = how.Length > 0 ? how : null, MaxRecordBytes = maxRecordBytes }, [], _rejects.Add);
        while (source.TryRead(out var view)) pieces.Add((Encoding.UTF8.GetString(view.Id), Encoding.UTF8.GetString(view.Text), view.Line));

        return pieces;
    }
}
