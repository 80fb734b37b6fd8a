using System.Globalization;
using System.IO.Compression;
using System.Text;
using Provenance.Formats.Zstandard;
using Provenance.Tests.Evidence.Credentials;
using Provenance.Tests.Documents.Inputs;
using Provenance.Tests.Formats.Warc;
using Provenance.Tests.Formats.Word;
using Provenance.Tests.Formats.Xz;
using Xunit;

namespace Provenance.Tests.Formats.Fuzzing;

/// <summary>A hundred thousand files that disks, networks and attackers have been at: nothing may throw, hang, or take more memory than its bound.</summary>
/// <remarks>The n-th file of a kind is a function of n, so that what fails can be had again.</remarks>
public class FormatFuzzTests(ITestOutputHelper output)
{
    private const int MaxRecordBytes = 1 << 20;

    private const string Credentials = "credentials.jsonl";

    /// <summary>Reading allocates in proportion to what a record may have: buffers that double, a tree of its elements, texts as strings.</summary>
    private const long MaxAllocated = 64L * MaxRecordBytes;

    private static readonly DocumentFormats Formats = FileFormats.Create();

    public static TheoryData<string, int> Kinds => new()
    {
        { "pages.warc.gz", LongTests.Choose(4_000, 20_000) },
        { "pages.warc", LongTests.Choose(4_000, 20_000) },
        { "texts.wet.gz", LongTests.Choose(2_000, 10_000) },
        { "page.html", LongTests.Choose(4_000, 20_000) },
        { "texts.jsonl.zst", LongTests.Choose(2_000, 10_000) },
        { "rows.csv", LongTests.Choose(2_000, 10_000) },
        { "rows.tsv", LongTests.Choose(1_000, 10_000) },
        { "lines.jsonl", LongTests.Choose(4_000, 20_000) },
        { "text.txt", LongTests.Choose(2_000, 10_000) },
        { "texts.jsonl.gz", LongTests.Choose(2_000, 10_000) },
        { "arrays.jsonl", LongTests.Choose(4_000, 100_000) },
        { "texts.jsonl.bz2", LongTests.Choose(500, 5_000) },
        { "texts.jsonl.xz", LongTests.Choose(1_000, 5_000) },
        { "files.tar", LongTests.Choose(1_000, 5_000) },
        { "files.zip", LongTests.Choose(1_000, 5_000) },
        { "text.docx", LongTests.Choose(1_000, 5_000) },
        { Credentials, LongTests.Choose(2_000, 10_000) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Changed_files_are_read_to_their_end(string name, int count)
    {
        var seeds = Seeds(name);
        var (documents, rejects, most) = (0L, 0L, 0L);
        var gate = new object();
        Parallel.For(0, Environment.ProcessorCount, thread =>
        {
            var reading = new FileReading(Formats, MaxRecordBytes);
            var evidence = Formats.Evidence.Select(make => make()).ToList();
            var found = new List<OriginEvidence>();
            for (var number = thread; number < count; number += Environment.ProcessorCount)
            {
                var bytes = new Mutation((ulong)number + 1).Draw(seeds);
                bytes = name == Credentials ? Wrapped(bytes) : bytes;
                var before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    var (read, refused) = reading.Read(name, new MemoryStream(bytes), text => evidence.ForEach(reader => reader.Read(text, found)), CheckLine);
                    found.Clear();
                    var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                    lock (gate)
                    {
                        (documents, rejects, most) = (documents + read, rejects + refused, Math.Max(most, allocated));
                    }
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{name}, file {number}: {e}"), e);
                }
            }
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {count} files, {documents} documents, {rejects} rejects, at most {most} bytes allocated for one"));
        // a fuzzer whose files are all refused, or all fine, tries nothing
        Assert.InRange(documents, count / 10, count * 20L);
        Assert.True(rejects > 0 || name == Credentials, "no file was damaged");
        Assert.InRange(most, 1, MaxAllocated);
    }

    /// <summary>Requires that a document is written as strict JSON, whatever it was read from.</summary>
    private static void CheckLine(ReadOnlyMemory<byte> line)
    {
        if (!System.Text.Unicode.Utf8.IsValid(line.Span)) throw new InvalidDataException("a line is not UTF-8");

        using var json = System.Text.Json.JsonDocument.Parse(line, new System.Text.Json.JsonDocumentOptions { MaxDepth = 64 });
        foreach (var member in json.RootElement.EnumerateObject())
        {
            if (member.Value.ValueKind == System.Text.Json.JsonValueKind.String) _ = member.Value.GetString();
        }
    }

    private static List<byte[]> Seeds(string name)
    {
        var random = new MadeTexts(7);
        return name switch
        {
            "pages.warc.gz" => [Archive(random).Members(), Archive(random).OneMember(), Wet(random).Members()],
            "pages.warc" => [Archive(random).Plain(), Wet(random).Plain()],
            "texts.wet.gz" => [Wet(random).Members(), Wet(random).OneMember()],
            "page.html" => [.. Pages(random)],
            "texts.jsonl.zst" => [Zstd(Lines(random, 3)), Zstd(Lines(random, 40)), [.. Zstd(Lines(random, 2)), .. Zstd(Lines(random, 2))]],
            "texts.jsonl.gz" => [Gzip(Lines(random, 3)), Gzip(Lines(random, 40)), [.. Gzip(Lines(random, 2)), .. Gzip(Lines(random, 2))]],
            "rows.csv" => [Encoding.UTF8.GetBytes(Table(random, ",")), Encoding.UTF8.GetBytes(Table(random, "\t")), Encoding.UTF8.GetBytes("\uFEFF" + Table(random, ";"))],
            "texts.jsonl.bz2" => [CompressionTests.Bzip2(Lines(random, 3)), [.. CompressionTests.Bzip2(Lines(random, 40)), .. CompressionTests.Bzip2(Lines(random, 2))]],
            "texts.jsonl.xz" => [XzSamples.Lines],
            "files.tar" => [ArchiveReaderTests.Archive(name), ArchiveReaderTests.Archive(name, files: [("a.txt", Encoding.UTF8.GetBytes(random.Text(40))), ("b.jsonl", Encoding.UTF8.GetBytes(Lines(random, 9)))])],
            "files.zip" => [ArchiveReaderTests.Archive(name), ArchiveReaderTests.Archive(name, files: [("a.txt", Encoding.UTF8.GetBytes(random.Text(40))), ("b.jsonl", Encoding.UTF8.GetBytes(Lines(random, 9)))])],
            "text.docx" => [WordSample.Document(WordSample.Paragraph(random.Text(40))), WordSample.Bare(WordSample.Paragraph(random.Text(9)))],
            "rows.tsv" => [Encoding.UTF8.GetBytes(Table(random, "\t")), Encoding.UTF8.GetBytes("id\ttext\n1\t\"open\n2\tsaid \"so\"\n3\t\"two\nlines\"\n")],
            "lines.jsonl" => [.. NearlyLines(random)],
            "text.txt" => [.. "utf-8 windows-1252 koi8-r shift_jis utf-16le utf-16be utf-32le".Split(' ').Select(name => Provenance.Documents.Charsets.Charset.Find(name)!.Encoding.GetBytes(random.Text(40) + " naïve Все жители 村の住民"))],
            "arrays.jsonl" => [.. Arrays(random)],
            _ => [.. Enumerable.Range(0, 4).Select(i => new CredentialManifestWriter { IsOld = i == 1, IsPacked = i == 2, Hash = i == 3 ? "sha512" : "sha256" }.Write(new byte[32], [(5, 500)]))],
        };
    }

    private static IEnumerable<byte[]> NearlyLines(MadeTexts random)
    {
        var lines = Lines(random, 4);
        yield return Encoding.UTF8.GetBytes(lines);
        yield return Encoding.UTF8.GetBytes(lines.Replace("}\n", ",\"x\":[NaN,-Infinity,{\"y\":1,}]},\n", StringComparison.Ordinal));
        yield return Encoding.UTF8.GetBytes(lines.Replace("}\n", ",\"m\":\"\\ud83d\\ude00 \\ud83d\t\"}", StringComparison.Ordinal));
        yield return Encoding.Latin1.GetBytes(lines.Replace("\"text\":\"", "\"text\":\"na\u00efve \u0093so\u0094 ", StringComparison.Ordinal));
        yield return [.. Encoding.UTF8.GetBytes(lines), .. "{\"text\":\""u8, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0xE2, 0x80, .. "\"}\r{\"text\":\"b\"}\n"u8];
        yield return Encoding.Unicode.GetBytes("\uFEFF" + lines);
    }

    private static IEnumerable<byte[]> Arrays(MadeTexts random)
    {
        var objects = Lines(random, 5).TrimEnd('\n').Split('\n');
        yield return Encoding.UTF8.GetBytes($"[{string.Join(",\n", objects)}]");
        yield return Encoding.UTF8.GetBytes($"{{\"n\":5,\"data\":[{string.Join(',', objects)}],\"x\":{{}}}}");
        yield return Encoding.UTF8.GetBytes($"{{\n \"rows\": [\n{{\"row\": {string.Join("},\n{\"row\": ", objects)}}}\n]\n}}");
    }

    private static WarcSample Archive(MadeTexts random)
    {
        var sample = new WarcSample();
        var number = 0;
        foreach (var page in Pages(random))
        {
            var (fields, body) = (number % 4) switch
            {
                0 => ("Content-Type: text/html; charset=utf-8", page),
                1 => ("Content-Type: text/html\r\nTransfer-Encoding: chunked", Chunked(page)),
                2 => ("Content-Type: text/html\r\nContent-Encoding: gzip\r\nAI-Disclosure: mode=ai-originated", WarcSample.Gzip(page)),
                _ => ("Content-Type: text/html\r\nContent-Encoding: deflate", WarcSample.Pack(page, to => new ZLibStream(to, CompressionLevel.Fastest))),
            };
            sample.Response($"page-{number++}", body, fields, fields: $"WARC-Block-Digest: {WarcSample.Sha1(body)}");
        }

        return sample.Add("request", "r", "GET / HTTP/1.1\r\n\r\n"u8.ToArray(), "application/http; msgtype=request").Add("warcinfo", "w", "software: test\r\n"u8.ToArray(), "application/warc-fields");
    }

    private static WarcSample Wet(MadeTexts random) => new WarcSample().Text("a", random.Text(30)).Text("b", random.Text(80)).Text("c", random.Text(5));

    private static IEnumerable<byte[]> Pages(MadeTexts random)
    {
        yield return Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=en><head><title>T</title><meta name='ai-disclosure' content='ai-generated'><script type='application/ld+json'>{{\"@graph\":[{{\"digitalSourceType\":\"trainedAlgorithmicMedia\",\"datePublished\":\"2016-02-03\"}}]}}</script></head><body><nav><a href=/>home</a></nav><article><p>{random.Text(60)}</p><table><tr><td>a<td>b</table></article></body></html>");
        yield return Encoding.Latin1.GetBytes($"<html><meta charset=iso-8859-1><body>{random.Text(40)} caf\u00E9 <ul><li>{random.Text(9)}<li>{random.Text(9)}</ul><pre>a\n b</pre></body>");
        yield return Encoding.UTF8.GetBytes($"<html><head><script type='application/c2pa'>{Convert.ToBase64String(new CredentialManifestWriter().Write(new byte[32], [(5, 50)]))}</script></head><body><p>{random.Text(50)}");
        yield return Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes($"<p>{random.Text(30)}</p><!-- {random.Text(3)} --><template><b></template>")).ToArray();
    }

    private static byte[] Chunked(byte[] body)
    {
        var half = body.Length / 2;
        return [.. Encoding.ASCII.GetBytes($"{half:x};ext=1\r\n"), .. body[..half], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - half:X}\r\n"), .. body[half..], .. "\r\n0\r\nTrailer: x\r\n\r\n"u8];
    }

    private static byte[] Zstd(string text) => WarcSample.Pack(Encoding.UTF8.GetBytes(text), ZstdCompression.Instance.Pack);

    private static byte[] Gzip(string text) => WarcSample.Gzip(Encoding.UTF8.GetBytes(text));

    private static string Lines(MadeTexts random, int count) => string.Concat(Enumerable.Range(0, count).Select(i => $$"""{"id":"{{i}}","text":"{{random.Text(12)}}"}{{"\n"}}"""));

    private static string Table(MadeTexts random, string delimiter) =>
        string.Join(delimiter, "id", "text", "metadata.url") + "\n" + string.Concat(Enumerable.Range(0, 12).Select(i => string.Join(delimiter, i, $"\"{random.Text(8)} \"\"quoted\"\"\nline\"", "u") + "\n"));

    /// <summary>A document with a manifest in it: were the line itself changed, it would mostly be no line any more.</summary>
    private static byte[] Wrapped(byte[] store) =>
        Encoding.UTF8.GetBytes("{\"text\":" + System.Text.Json.JsonSerializer.Serialize("Some text." + SignedText.Wrapper(store), Relaxed) + "}\n");

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
