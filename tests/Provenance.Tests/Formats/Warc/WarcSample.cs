using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Provenance.Tests.Formats.Warc;

/// <summary>Writes web archives, right ones and others.</summary>
internal sealed class WarcSample
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly List<byte[]> _records = [];

    /// <summary>The line ending.</summary>
    public string LineEnd { get; init; } = "\r\n";

    /// <summary>Records as they stand, each with the line ends that close it.</summary>
    public IReadOnlyList<byte[]> Records => _records;

    /// <summary>A record; its id is <c>urn:uuid:</c> and the name.</summary>
    public WarcSample Add(string type, string name, byte[] content, string contentType = "text/plain", params string[] fields)
    {
        var header = new StringBuilder();
        string[] lines =
        [
            "WARC/1.0", $"WARC-Type: {type}", $"WARC-Record-ID: <urn:uuid:{name}>", "WARC-Date: 2019-03-01T10:20:30Z", $"WARC-Target-URI: https://example.org/{name}",
            .. contentType.Length > 0 ? [$"Content-Type: {contentType}"] : Array.Empty<string>(), .. fields, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}"), "",
        ];
        foreach (var line in lines) header.Append(line).Append(LineEnd);

        _records.Add([.. Encoding.Latin1.GetBytes(header.ToString()), .. content, .. Encoding.ASCII.GetBytes(LineEnd + LineEnd)]);
        return this;
    }

    /// <summary>A text as WET files have it.</summary>
    public WarcSample Text(string name, string text, params string[] fields) => Add("conversion", name, Encoding.UTF8.GetBytes(text), "text/plain", fields);

    /// <summary>A response of HTTP.</summary>
    public WarcSample Response(string name, byte[] body, string httpFields = "Content-Type: text/plain", string status = "200 OK", params string[] fields) =>
        Add("response", name, Http(body, httpFields, status), "application/http; msgtype=response", fields);

    public byte[] Http(byte[] body, string fields, string status = "200 OK") =>
        [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status}{LineEnd}{fields}{LineEnd}{LineEnd}"), .. body];

    /// <summary>All records one after the other, not packed.</summary>
    public byte[] Plain() => [.. _records.SelectMany(record => record)];

    /// <summary>A gzip member for each record.</summary>
    public byte[] Members() => [.. _records.SelectMany(record => Gzip(record))];

    /// <summary>One gzip member for all of them.</summary>
    public byte[] OneMember() => Gzip(Plain());

    public static byte[] Gzip(byte[] bytes) => Pack(bytes, to => new GZipStream(to, CompressionLevel.Optimal));

    public static byte[] Pack(byte[] bytes, Func<Stream, Stream> packer)
    {
        using var to = new MemoryStream();
        using (var stream = packer(to))
        {
            stream.Write(bytes);
        }

        return to.ToArray();
    }

    /// <summary>A digest as crawls write it.</summary>
    public static string Sha1(byte[] bytes)
    {
#pragma warning disable CA5350 // what web archives carry
        var digest = SHA1.HashData(bytes);
#pragma warning restore CA5350
        var text = new StringBuilder("sha1:");
        for (var bit = 0; bit < digest.Length * 8; bit += 5)
        {
            var pair = (digest[bit / 8] << 8) + (bit / 8 + 1 < digest.Length ? digest[(bit / 8) + 1] : 0);
            text.Append(Base32[(pair >> (11 - (bit % 8))) & 31]);
        }

        return text.ToString();
    }
}
