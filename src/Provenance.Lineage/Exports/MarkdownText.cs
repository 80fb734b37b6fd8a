using System.Text;

namespace Provenance.Lineage.Exports;

/// <summary>Escapes names for a line or a table of GitHub's Markdown, so that any text is shown unchanged.</summary>
internal static class MarkdownText
{
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '$' or '!' => escaped.Append('\\').Append((char)rune.Value),
                _ when Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 => escaped.Append(' '),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString().Trim();
    }
}
