using System.Text;

namespace Provenance.Reports.Pages;

/// <summary>Escapes text for markup, valid both in HTML and in XML 1.0, whatever the text contains.</summary>
internal static class HtmlEscaping
{
    private const char Replacement = '\uFFFD';

    /// <summary>Escapes text for elements and for attributes in double quotes; characters that XML does not permit become U+FFFD.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\r' => escaped.Append("&#13;"),
                < 0x20 and not '\t' and not '\n' or 0xFFFE or 0xFFFF => escaped.Append(Replacement),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
