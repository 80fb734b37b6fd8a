using System.Net.Http.Headers;
using System.Text.Json;

namespace Provenance.Formats.Corpora;

/// <summary>What a part of a file is a part of; kept beside it, so that a later run adds to it only bytes of the same file.</summary>
/// <param name="Url">Where it comes from.</param>
/// <param name="ETag">The server's name for this version of it, where that is a strong one; null for none.</param>
/// <param name="LastModified">When it last changed, as the server says; null where it does not.</param>
/// <param name="Total">Bytes of the whole file; null where the server does not say.</param>
internal sealed record PartialState(string Url, string? ETag, DateTimeOffset? LastModified, long? Total)
{
    internal static PartialState Read(Uri url, HttpResponseMessage response, long? total) => new(
        url.AbsoluteUri,
        response.Headers.ETag is { IsWeak: false } tag ? tag.Tag : null,
        response.Content.Headers.LastModified,
        total);

    /// <summary>Asks for the rest only of this version (RFC 9110, 13.1.5, which wants a strong validator); null where there is nothing to name it by.</summary>
    internal RangeConditionHeaderValue? IfRange() =>
        ETag is not null ? new RangeConditionHeaderValue(ETag) : LastModified is { } modified ? new RangeConditionHeaderValue(modified) : null;

    /// <summary>The state of a part; null where there is none, or none that can be read.</summary>
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
