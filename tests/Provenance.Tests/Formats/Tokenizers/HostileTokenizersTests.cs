using System.Text;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Formats.Tokenizers;

/// <summary>Files that were cut, changed or made to harm: they are refused by name, or read as what they now are.</summary>
public sealed class HostileTokenizersTests : IDisposable
{
    private const ulong Seed = 18;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Files => [.. ReferenceTokens.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_was_cut_is_refused(string name)
    {
        var bytes = File.ReadAllBytes(ReferenceTokens.PathOf(name));
        for (var length = 0; length < bytes.Length - 1; length += 1 + (bytes.Length / 60)) Try(name, bytes[..length]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_whose_bytes_were_changed_does_no_harm(string name)
    {
        var bytes = File.ReadAllBytes(ReferenceTokens.PathOf(name));
        var random = new SplitMix64(Seed);
        for (var round = 0; round < 150; round++)
        {
            var changed = bytes.ToArray();
            for (var i = 0; i < 1 + random.NextInt(4); i++)
            {
                // in the numbers at the end as often as in the vocabulary
                var at = random.NextInt(3) == 0 ? changed.Length - 1 - random.NextInt(60) : random.NextInt(changed.Length);
                changed[at] = (byte)random.NextInt(256);
            }

            Try(name, changed);
        }
    }

    [Fact]
    public void A_length_that_a_file_does_not_have_is_not_believed()
    {
        // field 1, a gigabyte long; the same within a piece; a map of characters that claims four gigabytes
        Assert.Throws<DataException>(() => Load("t.model", [0x0A, 0x80, 0x80, 0x80, 0x80, 0x04, 0x41]));
        Assert.Throws<DataException>(() => Load("t.model", [0x0A, 0x06, 0x0A, 0x80, 0x80, 0x80, 0x80, 0x04]));
        Assert.Throws<DataException>(() => Load("t.model", [0x0A, 0x07, 0x0A, 0x01, 0x61, 0x18, 0x02, 0x18, 0x02, 0x1A, 0x06, 0x12, 0x04, 0xFF, 0xFF, 0xFF, 0xFF]));
    }

    [Fact]
    public void A_file_of_a_gigabyte_is_not_read()
    {
        var path = _folder["large.json"];
        using (var file = File.Create(path))
        {
            file.SetLength(1L << 30);
        }

        var before = GC.GetTotalAllocatedBytes();
        var error = Assert.Throws<DataException>(() => TextTokenizers.Load(path));
        Assert.Contains("large.json: 1,073,741,824 bytes are more than a tokenizer file may have", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 64L << 20);
    }

    [Fact]
    public void A_pattern_that_backtracks_without_end_is_stopped_and_named()
    {
        const string Json = """{"pre_tokenizer":{"type":"Split","pattern":{"Regex":"(a+)+b"},"behavior":"Isolated"},"model":{"type":"BPE","vocab":{"a":0},"merges":[]}}""";
        var counter = Load("slow.json", Encoding.UTF8.GetBytes(Json)).CreateCounter();
        var error = Assert.Throws<DataException>(() => counter.Count(Encoding.UTF8.GetBytes(new string('a', 10_000))));
        Assert.StartsWith("slow.json sha256:", error.Message, StringComparison.Ordinal);
        Assert.Contains("(a+)+b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merges_that_make_each_other_end()
    {
        const string Json = """{"model":{"type":"BPE","vocab":{"a":0,"aa":1,"aaa":2,"aaaa":3},"merges":["aa a","a aa","aaa a","a aaa","a a","aa aa"]}}""";
        Assert.InRange(Load("t.json", Encoding.UTF8.GetBytes(Json)).CreateCounter().Count(Encoding.UTF8.GetBytes(new string('a', 50_000))), 12_500, 25_000);
    }

    [Fact]
    public void Deep_nesting_does_not_end_the_process()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"type":"Sequence","normalizers":[""", 100_000));
        Assert.Throws<DataException>(() => Load("t.json", Encoding.UTF8.GetBytes($$"""{"normalizer":{{deep}}""")));
        var pattern = new string('(', 50_000) + "a" + new string(')', 50_000);
        Try("t.json", Encoding.UTF8.GetBytes($$$"""{"pre_tokenizer":{"type":"Split","pattern":{"Regex":"{{{pattern}}}"},"behavior":"Isolated"},"model":{"type":"BPE","vocab":{"a":0},"merges":[]}}"""));
    }

    private ITokenizer Load(string name, byte[] bytes) => TextTokenizers.Load(_folder.Write(name, bytes));

    /// <summary>Loads a file and encodes with it; the one error that there may be names it.</summary>
    private void Try(string name, byte[] bytes)
    {
        try
        {
            var counter = Load(name, bytes).CreateCounter();
            foreach (var text in ReferenceTokens.Texts) counter.Count(Encoding.UTF8.GetBytes(text));
        }
        catch (DataException e)
        {
            Assert.Contains(name, e.Message, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Dispose();
}
