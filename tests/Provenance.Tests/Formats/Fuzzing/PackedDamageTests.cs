using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Provenance.Documents.Statistics;
using Provenance.Formats.Zstandard;
using Provenance.Tests.Formats.Warc;
using Xunit;

namespace Provenance.Tests.Formats.Fuzzing;

/// <summary>Files of several packed pieces, damaged at every place: all records of the other pieces are read, and none is altered.</summary>
public partial class PackedDamageTests(ITestOutputHelper output)
{
    private const ulong Seed = 23;

    private static readonly DocumentFormats Formats = FileFormats.Create();

    public static TheoryData<string, string> Damages => new()
    {
        { "x.jsonl.gz", "flip" }, { "x.jsonl.gz", "zero" }, { "x.jsonl.gz", "remove" }, { "x.jsonl.gz", "insert" }, { "x.jsonl.gz", "sector" },
        { "x.jsonl.zst", "flip" }, { "x.jsonl.zst", "zero" }, { "x.jsonl.zst", "remove" }, { "x.jsonl.zst", "insert" }, { "x.jsonl.zst", "sector" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_costs_the_pieces_that_it_touches(string name, string damage)
    {
        var random = new SplitMix64(Seed);
        var pieces = Enumerable.Range(0, 6).Select(piece => Lines(piece, piece % 3 == 1 ? 1 : 7)).ToList();
        var packed = pieces.ConvertAll(piece => Pack(name, piece));
        byte[] file = [.. packed.SelectMany(piece => piece)];
        var rejected = 0;
        for (var at = 0; at < file.Length; at++)
        {
            var (bytes, length) = Damaged(file, at, damage, random);
            var (texts, rejects) = Read(name, bytes);
            var start = 0;
            var lost = new List<string>();
            for (var piece = 0; piece < pieces.Count; piece++)
            {
                var end = start + packed[piece].Length;
                // bytes inserted at a border belong to neither piece
                if (at < end && at + length > start) lost.AddRange(Texts(pieces[piece]));

                start = end;
            }

            var all = pieces.SelectMany(Texts).ToList();
            Assert.True(all.Except(lost).All(texts.Contains), $"seed {Seed}, {damage} at {at}: a piece is lost: {string.Join(", ", all.Except(lost).Except(texts))}; {string.Join("; ", rejects)}");
            Assert.True(texts.All(all.Contains), $"seed {Seed}, {damage} at {at}: a text is altered");
            Assert.True(texts.Count == all.Count || rejects.Any(reject => reject.Reason.StartsWith("damaged-", StringComparison.Ordinal) || reject.Reason.StartsWith("truncated-", StringComparison.Ordinal)), $"seed {Seed}, {damage} at {at}: a loss is not told");
            Assert.InRange(rejects.Count, 0, 2);
            rejected += rejects.Count;
        }

        output.WriteLine($"{name}, {damage}: {file.Length} files, {rejected} rejects");
        Assert.True(rejected > file.Length / 2);
    }

    [Theory]
    [InlineData("x.jsonl.gz")]
    [InlineData("x.jsonl.zst")]
    public void A_line_that_damage_cuts_is_dropped_on_both_sides_and_no_two_are_joined(string name)
    {
        string[] pieces = ["{\"text\":\"one\"}\n{\"text\":\"cut ", "off\"}\n{\"text\":\"two\"}\n{\"text\":\"and ", "joined\"}\n{\"text\":\"three\"}\n"];
        var packed = Array.ConvertAll(pieces, piece => Pack(name, piece));
        packed[1][packed[1].Length / 2] ^= 0x55;
        var (texts, rejects) = Read(name, [.. packed.SelectMany(piece => piece)]);
        Assert.Equal(["one", "three"], texts);
        Assert.Equal((2L, (long?)packed[0].Length), (Assert.Single(rejects).Line, rejects[0].Offset));
    }

    [Theory]
    [InlineData("x.jsonl.gz")]
    [InlineData("x.jsonl.zst")]
    public void A_piece_too_large_to_be_held_is_used_up_to_its_damage_and_the_next_one_read(string name)
    {
        var large = Lines(1, 60_000);
        var packed = Pack(name, large);
        packed[packed.Length * 3 / 4] ^= 0x55;
        var (texts, rejects) = Read(name, [.. Pack(name, Lines(0, 3)), .. packed, .. Pack(name, Lines(2, 3))]);
        var damaged = Assert.Single(rejects, reject => reject.Reason.StartsWith("damaged-", StringComparison.Ordinal));
        Assert.Contains("reading goes on at byte", damaged.Detail, StringComparison.Ordinal);
        Assert.Contains("also those of the damaged part", damaged.Detail, StringComparison.Ordinal);
        Assert.InRange(texts.Count, 10_000, 60_005);
        Assert.Equal(Texts(Lines(2, 3)), texts[^3..]);
    }

    [Theory]
    [InlineData("x.jsonl.gz")]
    [InlineData("x.jsonl.zst")]
    public void Each_damage_is_told_by_itself_and_a_damaged_start_costs_no_more(string name)
    {
        var packed = Enumerable.Range(0, 7).Select(piece => Pack(name, Lines(piece, 2))).ToArray();
        packed[0][0] ^= 1;
        packed[2][packed[2].Length / 2] ^= 0x55;
        packed[5][packed[5].Length / 2] ^= 0x55;
        var (texts, rejects) = Read(name, [.. packed.SelectMany(piece => piece)]);
        Assert.Equal(Enumerable.Range(0, 7).Where(piece => piece is not (0 or 2 or 5)).SelectMany(piece => Texts(Lines(piece, 2))), texts);
        Assert.Equal(3, rejects.Count);
        Assert.Equal([1L, 4L, 9L], rejects.Select(reject => reject.Line));
    }

    [Theory]
    [InlineData("x.csv.gz")]
    [InlineData("x.csv.zst")]
    public void Tables_are_read_on_too(string name)
    {
        var pieces = Enumerable.Range(0, 3).Select(piece => (piece == 0 ? "id,text\n" : "") + string.Concat(Enumerable.Range(0, 4000).Select(i => $"{i},{piece} {i}\n"))).ToArray();
        var packed = Array.ConvertAll(pieces, piece => Pack(name, piece));
        packed[1][packed[1].Length / 2] ^= 0x55;
        var (texts, rejects) = Read(name, [.. packed.SelectMany(piece => piece)]);
        output.WriteLine($"{texts.Count} rows; {string.Join("; ", rejects)}");
        Assert.Equal(4002, Assert.Single(rejects, reject => reject.Reason.StartsWith("damaged-", StringComparison.Ordinal)).Line);
        Assert.DoesNotContain(texts, text => text.StartsWith("1 ", StringComparison.Ordinal));
        Assert.Equal(4000, texts.Count(text => text.StartsWith("0 ", StringComparison.Ordinal)));
        Assert.InRange(texts.Count(text => text.StartsWith("2 ", StringComparison.Ordinal)), 3999, 4000);
    }

    [Fact]
    public void An_archive_with_a_frame_for_each_record_is_read_on_at_the_next()
    {
        var records = Enumerable.Range(0, 5).Select(i => WarcSample.Pack(new WarcSample().Text($"r{i}", $"text {i}").Plain(), ZstdCompression.Instance.Pack)).ToArray();
        records[1][records[1].Length / 2] ^= 0x55;
        records[3][^1] ^= 0x55;
        var (texts, rejects) = Read("x.warc.zst", [.. records.SelectMany(record => record)]);
        Assert.Equal(["text 0", "text 2", "text 4"], texts.Select(text => text.Trim()));
        Assert.Equal(["damaged-zstd", "damaged-zstd"], rejects.Select(reject => reject.Reason));
    }

    [Theory]
    [InlineData("x.jsonl.gz", 4)]
    [InlineData("x.jsonl.gz", 40)]
    [InlineData("x.jsonl.gz", 300)]
    [InlineData("x.jsonl.zst", 4)]
    [InlineData("x.jsonl.zst", 40)]
    public void A_file_full_of_false_starts_is_searched_in_linear_time_and_bounded_memory(string name, int every)
    {
        var start = Pack(name, Lines(0, 50_000))[..Math.Max(4, every - 2)];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var (texts, rejects) = Read(name, new RepeatedStream(Pack(name, Lines(0, 1)), [.. Enumerable.Repeat(start, 1 + (65536 / start.Length)).SelectMany(bytes => bytes)], 64L << 20));
        output.WriteLine($"{name}, {every}: {clock.Elapsed.TotalSeconds:F1} s, {GC.GetAllocatedBytesForCurrentThread() - before} bytes");
        // long starts unpack to something, the last one as a truncated piece
        Assert.Equal(Texts(Lines(0, 1)), texts[..1]);
        Assert.NotEmpty(rejects);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 96L << 20);
    }

    private static (byte[] Bytes, int Length) Damaged(byte[] file, int at, string damage, SplitMix64 random)
    {
        var changed = file.ToArray();
        switch (damage)
        {
            case "flip":
                changed[at] ^= (byte)(1 << random.NextInt(8));
                return (changed, 1);
            case "zero":
                changed[at] = 0;
                return (changed, 1);
            case "remove":
                return ([.. file[..at], .. file[(at + 1)..]], 1);
            case "insert":
                return ([.. file[..at], (byte)random.NextInt(256), .. file[at..]], 1);
            default:
                var length = Math.Min(100, file.Length - at);
                for (var i = 0; i < length; i++) changed[at + i] = (byte)random.NextInt(256);
                return (changed, length);
        }
    }

    private static string Lines(int piece, int count)
    {
        var random = new MadeTexts((ulong)piece + 1);
        return string.Concat(Enumerable.Range(0, count).Select(i => $$"""{"id":"{{piece}}-{{i}}","text":"{{piece}} {{i}} {{random.Text(6)}}"}{{"\n"}}"""));
    }

    private static IEnumerable<string> Texts(string lines) => TextField().Matches(lines).Select(match => match.Groups[1].Value);

    [GeneratedRegex("\"text\":\"([^\"]*)\"\\}\n")]
    private static partial Regex TextField();

    private static byte[] Pack(string name, string lines) =>
        WarcSample.Pack(Encoding.UTF8.GetBytes(lines), name.EndsWith(".gz", StringComparison.Ordinal) ? to => new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true) : ZstdCompression.Instance.Pack);

    private static (List<string> Texts, List<Reject> Rejects) Read(string name, byte[] bytes) => Read(name, new MemoryStream(bytes));

    private static (List<string> Texts, List<Reject> Rejects) Read(string name, Stream bytes)
    {
        var texts = new List<string>();
        var rejects = new List<Reject>();
        new FileReading(Formats, 1 << 20) { OnReject = rejects.Add }.Read(name, bytes, text => texts.Add(Encoding.UTF8.GetString(text)));
        return (texts, rejects);
    }
}
