using System.Diagnostics;
using System.Text;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;
using Provenance.Documents.Statistics;
using Provenance.Formats.Zstandard;
using Xunit;

namespace Provenance.Tests.Formats;

public sealed class ZstdCompressionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    [InlineData(3_000_000)]
    public void What_was_packed_comes_out_again(int bytes)
    {
        var data = Letters(bytes, seed: 7);
        Assert.Equal(data, Unpack(Pack(data)));
    }

    [Fact]
    public void Frames_come_one_after_the_other_and_skippable_ones_are_passed_over()
    {
        byte[] skippable = [0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3];
        byte[] file = [.. skippable, .. Pack("one "u8.ToArray()), .. skippable, .. Pack([]), .. Pack("two"u8.ToArray())];
        Assert.True(ZstdCompression.Instance.Recognises(file));
        Assert.Equal("one two", Encoding.UTF8.GetString(Unpack(file)));
    }

    [Fact]
    public void Other_data_is_not_taken_for_it()
    {
        Assert.False(ZstdCompression.Instance.Recognises("{\"id\""u8));
        Assert.False(ZstdCompression.Instance.Recognises([0x1F, 0x8B, 8, 0]));
        Assert.False(ZstdCompression.Instance.Recognises([0x28, 0xB5]));
    }

    [Fact]
    public void Data_cut_anywhere_ends_too_early_and_what_was_before_can_be_had()
    {
        var first = Letters(200, seed: 1);
        byte[] frame = Pack(first);
        byte[] file = [.. frame, .. Pack(Letters(200, seed: 2))];
        for (var length = 1; length < file.Length; length++)
        {
            using var reader = new ZstdReader(new MemoryStream(file, 0, length));
            var read = Drain(reader, out var failure);
            Assert.True(length == frame.Length ? failure is null : failure is InvalidDataException && reader.LastFault!.IsTruncated, $"cut at {length}: {failure?.Message}");
            if (length >= frame.Length) Assert.True(read.AsSpan().StartsWith(first));
        }
    }

    [Fact]
    public void Damage_is_noticed_by_the_checksum_if_by_nothing_else()
    {
        var data = Letters(20_000, seed: 3);
        var packed = Pack(data);
        var random = new SplitMix64(11);
        for (var i = 0; i < 300; i++)
        {
            var damaged = packed.ToArray();
            damaged[random.NextInt(damaged.Length)] ^= (byte)(1 << random.NextInt(8));
            var read = Drain(ZstdCompression.Instance.Unpack(new MemoryStream(damaged)), out var failure);
            Assert.True(failure is InvalidDataException || read.AsSpan().SequenceEqual(data), $"{failure}");
        }
    }

    [Fact]
    public void A_gigabyte_of_nothing_takes_little_memory()
    {
        using var packed = new MemoryStream();
        using (var packing = ZstdCompression.Instance.Pack(packed))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 1024; i++) packing.Write(zeros);
        }

        Assert.InRange(packed.Length, 1, 200_000);
        packed.Position = 0;
        using var stream = ZstdCompression.Instance.Unpack(packed);
        var buffer = new byte[64 * 1024];
        var before = GC.GetAllocatedBytesForCurrentThread();
        long length = 0;
        while (stream.Read(buffer, 0, buffer.Length) is > 0 and var read) length += read;

        Assert.Equal(1L << 30, length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData("--long=27")]
    [InlineData("--long=31")]
    [InlineData("-19")]
    [InlineData("-1 --no-check")]
    public void What_the_zstd_program_packs_is_read(string how)
    {
        Needs.Program("zstd");
        var data = Letters(2_000_000, seed: 5);
        var path = _folder.Write("data", [.. data, .. data]);
        Zstd($"-q {how} {path} -o {path}.zst");
        using var file = File.OpenRead(path + ".zst");
        Assert.Equal([.. data, .. data], Drain(ZstdCompression.Instance.Unpack(file), out var failure));
        Assert.Null(failure);
    }

    [Fact]
    public void What_is_packed_here_the_zstd_program_reads()
    {
        Needs.Program("zstd");
        var data = Letters(500_000, seed: 6);
        var path = _folder.Write("data.zst", Pack(data));
        Zstd($"-q -d {path} -o {_folder["data"]}");
        Assert.Equal(data, File.ReadAllBytes(_folder["data"]));
    }

    [Fact]
    public void Files_in_zst_are_read_as_what_they_hold_and_misnamed_ones_with_a_notice()
    {
        _folder.Write("a.jsonl.zst", Pack("{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"2\",\"text\":\"two\"}"u8.ToArray()));
        _folder.Write("b.txt.zst", Pack("three"u8.ToArray()));
        _folder.Write("c.jsonl", Pack("{\"id\":\"4\",\"text\":\"four\"}\n"u8.ToArray()));
        var notices = new List<string>();
        Assert.Equal(["one", "two", "three", "four"], Texts([], notices, out var rejects));
        Assert.Empty(rejects);
        Assert.Contains("c.jsonl.zst", Assert.Single(notices), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "truncated-zstd")]
    [InlineData(false, "damaged-zstd")]
    public void Of_a_file_that_ends_early_or_is_damaged_whole_records_are_used(bool cut, string reason)
    {
        byte[] first = Pack("{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"2\",\"te"u8.ToArray());
        byte[] second = Pack(Letters(3000, seed: 8));
        _folder.Write("a.jsonl.zst", cut ? [.. first, .. second[..^900]] : [.. first, 1, 2, 3, 4, 5, 6, 7, 8, .. second]);
        Assert.Equal(["one"], Texts([], [], out var rejects));
        Assert.Equal((reason, 2), (Assert.Single(rejects).Reason, rejects[0].Line));
    }

    [Fact]
    public void Outputs_in_zst_are_packed_and_unknown_endings_refused()
    {
        using (var file = new AtomicFile(_folder["out.jsonl.zst"], FileFormats.Create()))
        {
            file.Stream.Write("a line\n"u8);
            file.Commit();
            Assert.Equal(new FileInfo(_folder["out.jsonl.zst"]).Length, file.Bytes);
        }

        Assert.Equal("a line\n", Encoding.UTF8.GetString(Unpack(File.ReadAllBytes(_folder["out.jsonl.zst"]))));
        foreach (var name in new[] { "out.jsonl.xz", "out.jsonl.zst.gz", "out.parquet.zst" })
        {
            Assert.Contains(name, Assert.Throws<OutputException>(() => new AtomicFile(_folder[name], FileFormats.Create())).Message, StringComparison.Ordinal);
        }

        Assert.Throws<OutputException>(() => new AtomicFile(_folder["out.jsonl.zst"]));
        Assert.Equal(["out.jsonl.zst"], _folder.Names());
    }

    private List<string> Texts(string[] further, List<string> notices, out List<Reject> rejects)
    {
        var texts = new List<string>();
        var found = rejects = [];
        using var source = DocumentSource.Open([_folder.Path], ReadingOptions.Default with { Formats = FileFormats.Create() }, further, found.Add, notices.Add);
        while (source.TryRead(out var view)) texts.Add(Encoding.UTF8.GetString(view.Text));

        return texts;
    }

    private static void Zstd(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("zstd", arguments))!;
        Assert.True(process.WaitForExit(Waiting.Patience));
        Assert.Equal(0, process.ExitCode);
    }

    internal static byte[] Pack(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var packing = ZstdCompression.Instance.Pack(packed))
        {
            packing.Write(data);
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        var data = Drain(ZstdCompression.Instance.Unpack(new MemoryStream(packed)), out var failure);
        Assert.Null(failure);
        return data;
    }

    private static byte[] Drain(Stream stream, out Exception? failure)
    {
        using var _ = stream;
        using var data = new MemoryStream();
        failure = null;
        try
        {
            stream.CopyTo(data);
        }
        catch (InvalidDataException e)
        {
            failure = e;
        }

        return data.ToArray();
    }

    private static byte[] Letters(int count, ulong seed)
    {
        var random = new SplitMix64(seed);
        var letters = new byte[count];
        for (var i = 0; i < count; i++) letters[i] = (byte)('a' + random.NextInt(20));

        return letters;
    }

    public void Dispose() => _folder.Dispose();
}
