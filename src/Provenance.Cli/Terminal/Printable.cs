using System.Globalization;
using System.Text;

namespace Provenance.Cli.Terminal;

/// <summary>Makes data safe to print: ids and file names can contain control characters, which could take over a terminal.</summary>
internal static class Printable
{
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }
}
