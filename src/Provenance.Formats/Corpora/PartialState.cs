using System.Net.Http.Headers;
using System.Text.Json;

namespace Provenance.Formats.Corpora;

/// <summary>The version of a file to which a partial file belongs; stored beside it, so that a later run adds only bytes of the same version.</summary>
/// <param name="Url">Its address.</param>
/// <param name="ETag">The server's strong entity tag of this version; null for none.</param>
/// <param name="LastModified">The server's time of its last change; null for none.</param>
/// <param name="Total">Size of the whole file in bytes; null if the server does not give it.</param>
internal sealed record PartialState(string Url, string? ETag, DateTimeOffset? LastModified, long? Total)
{
    internal static PartialState Read(Uri url, HttpResponseMessage response, long? total) => new(
        url.AbsoluteUri,
        response.Headers.ETag is { IsWeak: false } tag ? tag.Tag : null,
        response.Content.Headers.LastModified,
        total);

    /// <summary>Returns the condition that restricts a request to this version (RFC 9110, 13.1.5, which requires a strong validator); null if there is no validator.</summary>
    internal RangeConditionHeaderValue? IfRange() =>
        ETag is not null ? new RangeConditionHeaderValue(ETag) : LastModified is { } modified ? new RangeConditionHeaderValue(modified) : null;

    /// <summary>Reads the state of a partial file; returns null if there is none, or an unreadable one.</summary>
    internal static PartialState? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), CorporaJson.Default.PartialState);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    internal void Write(string path) => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this, CorporaJson.Default.PartialState));
}
