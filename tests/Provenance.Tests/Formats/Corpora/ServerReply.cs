using System.Globalization;
using System.Text;

namespace Provenance.Tests.Formats.Corpora;

/// <summary>An answer of <see cref="LoopbackServer"/>, honest or not.</summary>
internal sealed record ServerReply(int Status, byte[] Body)
{
    /// <summary>Further headers, each a line.</summary>
    public string[] Headers { get; init; } = [];

    /// <summary>The length it claims; null for the body's own, below 0 for none.</summary>
    public long? Length { get; init; }

    /// <summary>Bytes of the body after which the connection is cut.</summary>
    public int? CutAfter { get; init; }

    /// <summary>True if it stops sending after these bytes and keeps the connection open.</summary>
    public bool Silent { get; init; }

    /// <summary>A server that does everything right: ranges, and If-Range by tag.</summary>
    public static ServerReply Right(ServerRequest request, byte[] file, string tag = "\"v1\"")
    {
        if (request.From is not { } from || (request.IfRange is { } condition && condition != tag))
        {
            return new ServerReply(200, file) { Headers = [$"ETag: {tag}"] };
        }

        return from >= file.Length
            ? new ServerReply(416, []) { Headers = [$"Content-Range: bytes */{file.Length}"] }
            : new ServerReply(206, file[(int)from..]) { Headers = [$"ETag: {tag}", string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes {from}-{file.Length - 1}/{file.Length}")] };
    }

    /// <summary>The bytes on the wire.</summary>
    public byte[] Bytes()
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} Said\r\nConnection: close\r\n");
        foreach (var header in Headers) head.Append(header).Append("\r\n");

        var length = Length ?? Body.Length;
        head.Append(length < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n")).Append("\r\n");
        return [.. Encoding.ASCII.GetBytes(head.ToString()), .. Body[..(CutAfter ?? Body.Length)]];
    }
}
