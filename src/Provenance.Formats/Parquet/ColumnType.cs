namespace Provenance.Formats.Parquet;

/// <summary>The type of a column, or of a part of one.</summary>
/// <param name="Kind">DuckDB's name of the type without its parts, such as <c>DECIMAL</c>, <c>STRUCT</c>, <c>MAP</c> or <c>[]</c>.</param>
/// <param name="Parts">Members of a struct, key and value of a map, the items of a list.</param>
internal sealed record ColumnType(string Kind, IReadOnlyList<(string Name, ColumnType Type)> Parts)
{
    /// <summary>Parses a type in DuckDB's notation, such as <c>STRUCT(a INTEGER, "b c" VARCHAR[])</c>.</summary>
    internal static ColumnType Parse(string text)
    {
        var rest = text.AsSpan();
        return Parse(ref rest);
    }

    private static ColumnType Parse(ref ReadOnlySpan<char> text)
    {
        var kind = Take(ref text, EndOf(text, "(),[")).Trim().ToString();
        var parts = new List<(string, ColumnType)>();
        if (text.StartsWith('('))
        {
            do
            {
                text = text[1..].TrimStart();
                if (kind is "STRUCT")
                {
                    var name = Take(ref text, EndOf(text, " "));
                    parts.Add((name.StartsWith('"') ? name[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : name.ToString(), Parse(ref text)));
                }
                else if (kind is "MAP")
                {
                    parts.Add((parts.Count == 0 ? "key" : "value", Parse(ref text)));
                }
                else
                {
                    Take(ref text, EndOf(text, ",)"));
                }
            }
            while (text.StartsWith(','));
            text = text[1..];
        }

        var type = new ColumnType(kind, parts);
        while (text.StartsWith('['))
        {
            text = text[(text.IndexOf(']') + 1)..];
            type = new ColumnType("[]", [("", type)]);
        }

        return type;
    }

    /// <summary>Returns the offset of the first of some characters outside quotes; the text's length if there is none.</summary>
    private static int EndOf(ReadOnlySpan<char> text, string ends)
    {
        char? quote = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (quote is null && ends.Contains(text[i])) return i;

            quote = quote is null ? text[i] is '"' or '\'' ? text[i] : null : text[i] == quote ? null : quote;
        }

        return text.Length;
    }

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> text, int length)
    {
        var taken = text[..length];
        text = text[length..];
        return taken;
    }
}
