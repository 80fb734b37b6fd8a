using System.Globalization;
using System.Text;

namespace Provenance.Text.Canonical;

/// <summary>
/// The 2,231 named character references of the HTML standard (html.spec.whatwg.org, "Named character references"), read from
/// <c>html-references.txt</c> when first needed: a name, an exclamation mark if its semicolon may be missing, and its code points.
/// </summary>
internal static class ReferenceNames
{
    private static readonly Dictionary<string, Entry> Names = Read();
    private static readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();
    /// <summary>The longest name: CounterClockwiseContourIntegral.</summary>
    private const int Longest = 31;

    private sealed record Entry(byte[] Text, bool Legacy);

    /// <summary>Writes the characters of a name.</summary>
    /// <param name="name">The name, without ampersand and semicolon.</param>
    /// <param name="legacy">True if only names that need no semicolon are meant.</param>
    /// <param name="bytes">Receives up to 6 bytes.</param>
    /// <returns>The number of bytes written; 0 if there is no such name.</returns>
    internal static int Find(ReadOnlySpan<byte> name, bool legacy, Span<byte> bytes)
    {
        Span<char> chars = stackalloc char[Longest];
        if (name.IsEmpty || name.Length > Longest || Encoding.Latin1.GetChars(name, chars) == 0) return 0;
        if (!Lookup.TryGetValue(chars[..name.Length], out var entry) || (legacy && !entry.Legacy)) return 0;
        entry.Text.CopyTo(bytes);
        return entry.Text.Length;
    }

    private static Dictionary<string, Entry> Read()
    {
        var names = new Dictionary<string, Entry>(2200, StringComparer.Ordinal);
        using var stream = typeof(ReferenceNames).Assembly.GetManifestResourceStream("html-references.txt")!;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            var text = "";
            for (var i = 1; i < parts.Length; i++) text += char.ConvertFromUtf32(int.Parse(parts[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

            names.Add(parts[0].TrimEnd('!'), new Entry(Encoding.UTF8.GetBytes(text == "\u00A0" ? " " : text), parts[0].EndsWith('!')));
        }

        return names;
    }
}
