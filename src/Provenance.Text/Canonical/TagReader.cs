namespace Provenance.Text.Canonical;

/// <summary>Reads one tag of HTML: a name, attributes, and nothing else.</summary>
internal static class TagReader
{
    /// <summary>Prefixes of the elements that word processors write: <c>&lt;o:p&gt;</c>.</summary>
    private static readonly byte[][] Prefixes = ["o"u8.ToArray(), "w"u8.ToArray(), "v"u8.ToArray(), "m"u8.ToArray(), "st1"u8.ToArray(), "xml"u8.ToArray()];

    /// <summary>Returns the element whose name a text starts with.</summary>
    internal static (int Id, TagNames.Effect Effect, bool Ambiguous) Element(ReadOnlySpan<byte> text) => TagNames.Find(text[..NameLength(text)]);

    /// <summary>Reads what stands between <c>&lt;</c> and <c>&gt;</c>.</summary>
    /// <param name="tag">The bytes between them.</param>
    /// <param name="id">The element.</param>
    /// <param name="needsEnd">True if it is a tag only if the element ends later.</param>
    /// <param name="unfinished">True if a quotation mark is open: the tag may go on after this <c>&gt;</c>.</param>
    internal static TagNames.Effect Read(ReadOnlySpan<byte> tag, out int id, out bool needsEnd, out bool unfinished)
    {
        (id, needsEnd, unfinished) = (0, false, false);
        if (tag.IsEmpty) return TagNames.Effect.None;
        if (tag[0] is (byte)'!' or (byte)'?') return IsDeclaration(tag) ? TagNames.Effect.Block : TagNames.Effect.None;
        var isEnd = tag[0] == '/';
        if (isEnd) tag = tag[1..];
        var length = NameLength(tag);
        if (length == 0) return TagNames.Effect.None;
        if (length < tag.Length && tag[length] == ':') return IsOfWordProcessor(tag, length) ? TagNames.Effect.Inline : TagNames.Effect.None;
        var (found, effect, ambiguous) = TagNames.Find(tag[..length]);
        id = found;
        if (effect == TagNames.Effect.None) return effect;
        var rest = tag[length..];
        if (rest.Trim(" \t\r\n/"u8).IsEmpty)
        {
            needsEnd = ambiguous && !isEnd && !rest.EndsWith("/"u8);
            return effect;
        }

        if (!IsSpace(rest[0]) && rest[0] != '/') return TagNames.Effect.None;
        return !isEnd && HasAttributes(rest, out unfinished) ? effect : TagNames.Effect.None;
    }

    /// <summary>True for attributes with values, and for others only if they are known or a value in quotation marks is there, too.</summary>
    private static bool HasAttributes(ReadOnlySpan<byte> rest, out bool unfinished)
    {
        unfinished = false;
        var (quoted, unknown) = (false, false);
        while (true)
        {
            rest = rest.TrimStart(" \t\r\n/"u8);
            if (rest.IsEmpty) return quoted || !unknown;
            var name = rest.IndexOfAny(Delimiters);
            if (name == 0) return false;
            if (name < 0) name = rest.Length;
            var after = rest[name..].TrimStart(" \t\r\n"u8);
            if (!after.StartsWith("="u8))
            {
                unknown |= !TagNames.IsBareAttribute(rest[..name]);
                rest = rest[name..];
                if (rest.IsEmpty || IsSpace(rest[0]) || rest[0] == '/') continue;
                return false;
            }

            after = after[1..].TrimStart(" \t\r\n"u8);
            // values may still be escaped as JSON
            var escaped = after.StartsWith("\\\""u8) ? 1 : 0;
            if (after.Length > escaped && after[escaped] is (byte)'"' or (byte)'\'')
            {
                var close = after[(escaped + 1)..].IndexOf(after[escaped]);
                unfinished = close < 0;
                if (unfinished) return false;
                quoted = true;
                rest = after[(escaped + close + 2)..];
                continue;
            }

            var end = after.IndexOfAny(ValueEnds);
            if (end < 0) end = after.Length;
            if (end == 0 || (end < after.Length && !IsSpace(after[end]))) return false;
            rest = after[end..];
        }
    }

    private static readonly System.Buffers.SearchValues<byte> Delimiters = System.Buffers.SearchValues.Create(" \t\r\n/=\"'<>`&;,()"u8);
    private static readonly System.Buffers.SearchValues<byte> ValueEnds = System.Buffers.SearchValues.Create(" \t\r\n\"'<>`"u8);

    private static bool IsDeclaration(ReadOnlySpan<byte> tag) =>
        tag[0] == '?' ? tag.Length > 2 && tag[^1] == '?' && char.IsAsciiLetter((char)tag[1])
            : tag.Length > 8 && System.Text.Ascii.EqualsIgnoreCase(tag[1..8], "doctype"u8) && IsSpace(tag[8]);

    private static bool IsOfWordProcessor(ReadOnlySpan<byte> tag, int length)
    {
        foreach (var prefix in Prefixes)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(tag[..length], prefix)) return NameLength(tag[(length + 1)..]) > 0 && !tag.Contains((byte)'<');
        }

        return false;
    }

    private static int NameLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetter((char)text[length]) || (length > 0 && char.IsAsciiDigit((char)text[length])))) length++;
        return length;
    }

    private static bool IsSpace(byte c) => c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f';
}
