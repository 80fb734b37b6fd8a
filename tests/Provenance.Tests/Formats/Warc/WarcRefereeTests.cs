using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Formats.Warc;

public sealed class WarcRefereeTests : IDisposable
{
    private static readonly string[] Words = ["river", "lamp", "çok", "größer", "Москва", "東京", "and", "the", "\r\n", "\n\n", "WARC/1.0", "0\r\n", "😀", "HTTP/1.1 200 OK"];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Records_are_those_that_another_reader_finds()
    {
        Needs.Program("python3");
        const ulong Seed = 20190301;
        var path = _folder.Write("x.warc.gz", Sample(new SplitMix64(Seed)).Members());
        using var python = Process.Start(new ProcessStartInfo("python3", [Path.Combine(Repository.Root, "tests", "Provenance.Tests", "Formats", "Warc", "read_warc.py"), path]) { RedirectStandardOutput = true })!;
        var theirs = python.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        python.WaitForExit();
        Assert.Equal(0, python.ExitCode);
        var wanted = theirs.Where(record => Read(record, "type") is "response" or "conversion" or "resource" && record.TryGetProperty("status", out var status) is var http && (!http || status.GetInt32() == 200)).ToList();
        var ours = WarcReading.Read(File.ReadAllBytes(path));
        Assert.Empty(ours.Rejects);
        Assert.Equal(wanted.Count, ours.Documents.Count);
        Assert.InRange(wanted.Count, 100, theirs.Count - 20);
        foreach (var (their, our) in wanted.Zip(ours.Documents))
        {
            var metadata = our.GetProperty("metadata");
            Assert.True(Read(their, "id") == $"<urn:uuid:{Read(our, "id")}>", $"seed {Seed}");
            Assert.Equal(Read(their, "text"), Read(our, "text"));
            Assert.Equal(Read(their, "url"), Read(metadata, "url"));
            Assert.Equal(Read(their, "date"), Read(metadata, "date"));
            Assert.Equal(Read(their, "type"), Read(metadata, "type"));
            Assert.Equal(Read(their, "language"), Read(metadata, "language"));
            Assert.Equal(Read(their, "digest"), Read(metadata, "digest"));
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string? Read(JsonElement record, string name) => record.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static WarcSample Sample(SplitMix64 random)
    {
        var sample = new WarcSample();
        for (var i = 0; i < 300; i++)
        {
            var text = Encoding.UTF8.GetBytes("x" + string.Join(' ', Enumerable.Range(0, 1 + random.NextInt(400)).Select(_ => Words[random.NextInt(Words.Length)])));
            var name = $"{i:x8}";
            switch (random.NextInt(6))
            {
                case 0:
                    sample.Add("request", name, "GET / HTTP/1.1\r\n\r\n"u8.ToArray(), "application/http; msgtype=request");
                    break;
                case 1:
                    sample.Add("conversion", name, text, "text/plain", $"WARC-Block-Digest: {WarcSample.Sha1(random.NextInt(4) == 0 ? [] : text)}");
                    break;
                case 2:
                    sample.Add("resource", name, text, "text/plain; charset=utf-8");
                    break;
                case 3:
                    sample.Response(name, text, "Content-Type: text/plain", "404 Not Found");
                    break;
                case 4:
                    sample.Response(name, Chunked(Packed(text, ZLib), ref random), "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\nContent-Encoding: deflate");
                    break;
                default:
                    var packed = Packed(text, Gzip);
                    sample.Response(name, packed, $"Server: some\r\n thing\r\nContent-Type: text/plain;charset=UTF-8\r\ncontent-encoding: gzip\r\nContent-Language: de\r\nContent-Length: {packed.Length}");
                    break;
            }
        }

        return sample;
    }

    private static byte[] Chunked(byte[] body, ref SplitMix64 random)
    {
        var chunks = new List<byte>();
        for (var start = 0; start < body.Length;)
        {
            var length = Math.Min(1 + random.NextInt(200), body.Length - start);
            chunks.AddRange([.. Encoding.ASCII.GetBytes($"{length:x}{(random.NextInt(3) == 0 ? ";a=b" : "")}\r\n"), .. body.AsSpan(start, length), .. "\r\n"u8]);
            start += length;
        }

        return [.. chunks, .. "0\r\n\r\n"u8];
    }

    private static byte[] Packed(byte[] body, Func<Stream, Stream> packer) => WarcSample.Pack(body, packer);

    private static Stream ZLib(Stream to) => new ZLibStream(to, CompressionLevel.Optimal);

    private static Stream Gzip(Stream to) => new GZipStream(to, CompressionLevel.Optimal);
}
