using Provenance.Formats.Html;

namespace Provenance.Formats.Warc;

/// <summary>
/// The header field <c>AI-Disclosure</c> of draft-abaris-aicdh, a dictionary of structured fields (RFC 9651) whose member <c>mode</c> is <c>none</c>, <c>ai-modified</c>, <c>ai-originated</c> or
/// <c>machine-generated</c>; others name the model, its provider, the reviewer of the text, and a date. It is a server's unverified declaration about a whole response.
/// </summary>
internal static class DisclosureHeader
{
    private const int LongestDetail = 300;

    /// <summary>Returns the evidence of a field; null if it declares nothing.</summary>
    internal static OriginEvidence? Read(ReadOnlySpan<byte> field)
    {
        var text = HeaderFields.Text(field).Trim();
        if (text.Length == 0) return null;

        var mode = Mode(text);
        var known = AiDisclosure.TryRead(mode, out var term, out var says);
        return new OriginEvidence(EvidenceKinds.AiDisclosure, known ? term : mode.Length > 0 ? mode : "unclear")
        {
            Says = says,
            Detail = $"said by the server in a header: {(text.Length > LongestDetail ? text[..LongestDetail] : text)}",
        };
    }

    /// <summary>Returns the first mode, or a bare word, as some servers write it; members are separated by commas, and by semicolons in the draft's first examples.</summary>
    private static string Mode(string text)
    {
        foreach (var member in text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = member.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 ? member.Length == text.Length : member[..equals].TrimEnd().Equals("mode", StringComparison.OrdinalIgnoreCase))
            {
                return member[(equals + 1)..].Trim(' ', '"').ToLowerInvariant();
            }
        }

        return "";
    }
}
