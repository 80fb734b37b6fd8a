using System.Text;
using Provenance.Documents.Formats;
using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;
using Xunit;

namespace Provenance.Tests.Formats.Xz;

public sealed class CompressionTests : IDisposable
{
    private static readonly ReadingOptions Reading = new() { Formats = FileFormats.Create() };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => ["a.jsonl.bz2", "a.jsonl.xz", "bz2", "xz"];

    [Theory]
    [MemberData(nameof(Names))]
    public void All_streams_of_a_file_are_read_whatever_its_name(string name)
    {
        _folder.Write(name, Packed(name));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"the quick brown fox {i * 7}"), Read(out var rejects));
        Assert.Empty(rejects);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_that_ends_too_early_gives_whole_records_and_a_reject(string name)
    {
        var packed = Packed(name);
        _folder.Write(name, packed[..^20]);
        var texts = Read(out var rejects);
        Assert.InRange(texts.Count, 19, 40);
        Assert.StartsWith("truncated-", Assert.Single(rejects).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Damage_is_found_by_check_sums(string name)
    {
        var packed = Packed(name);
        // in the second stream
        packed[packed.Length - 80] ^= 0x10;
        _folder.Write(name, packed);
        Read(out var rejects);
        Assert.Contains(rejects, reject => reject.Reason.StartsWith("damaged-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dictionary_of_a_gigabyte_is_refused_and_not_allocated()
    {
        _folder.Write("a.jsonl.xz", XzSamples.LargeDictionary);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(Read(out var rejects));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
        Assert.Equal("damaged-xz", Assert.Single(rejects).Reason);
    }

    [Theory]
    [InlineData("out.jsonl.bz2")]
    [InlineData("out.jsonl.xz")]
    public void Neither_is_written(string name) => Assert.Throws<OutputException>(() => new OutputFile(_folder[name], Reading.Formats));

    internal static byte[] Bzip2(string text)
    {
        using var bytes = new MemoryStream();
        using (var packer = BZip2Stream.Create(bytes, CompressionMode.Compress, decompressConcatenated: false, leaveOpen: true)) packer.Write(Encoding.UTF8.GetBytes(text));

        return bytes.ToArray();
    }

    private static byte[] Packed(string name) => name.EndsWith("xz", StringComparison.Ordinal) ? XzSamples.Lines : [.. Bzip2(Lines(0, 20)), .. Bzip2(Lines(20, 20))];

    private static string Lines(int from, int count) => string.Concat(Enumerable.Range(from, count).Select(i => $$"""{"id":"{{i}}","text":"the quick brown fox {{i * 7}}"}{{"\n"}}"""));

    private List<string> Read(out List<Reject> rejects)
    {
        rejects = [];
        return [.. DocumentReader.Read([_folder.Path], Reading, rejects.Add, null, null, new InputTally()).Select(document => document.Text)];
    }

    public void Dispose() => _folder.Dispose();
}
