namespace Provenance.Evidence.Credentials;

/// <summary>One block of ASCII armour (C2PA 2.4, A.9.3): delimiters with a reference between them; positions are byte offsets.</summary>
/// <param name="Start">Start of the first delimiter.</param>
/// <param name="End">End of the second delimiter.</param>
/// <param name="Reference">Start of the content between them, without white space.</param>
/// <param name="ReferenceLength">Length of the content in bytes; 0 if it is empty.</param>
internal readonly record struct ArmourBlock(int Start, int End, int Reference, int ReferenceLength)
{
    internal static ReadOnlySpan<byte> Begin => "-----BEGIN C2PA MANIFEST-----"u8;

    internal static ReadOnlySpan<byte> Finish => "-----END C2PA MANIFEST-----"u8;

    private static ReadOnlySpan<byte> Spaces => " \t\r\n"u8;

    /// <summary>Finds the next block; returns false if there is none. A first delimiter without a second does not count.</summary>
    internal static bool TryFind(ReadOnlySpan<byte> text, int from, out ArmourBlock block)
    {
        block = default;
        var start = text[from..].IndexOf(Begin);
        if (start < 0) return false;

        start += from;
        var inside = start + Begin.Length;
        var length = text[inside..].IndexOf(Finish);
        if (length < 0) return false;

        // of several first delimiters before one second, the last is meant
        var later = text.Slice(inside, length).LastIndexOf(Begin);
        if (later >= 0)
        {
            start = inside + later;
            length -= later + Begin.Length;
            inside = start + Begin.Length;
        }

        var between = text.Slice(inside, length);
        var reference = between.TrimStart(Spaces);
        block = new ArmourBlock(start, inside + length + Finish.Length, inside + between.Length - reference.Length, reference.TrimEnd(Spaces).Length);
        return true;
    }

    /// <summary>Returns the start of the block's line, with the line break before it.</summary>
    internal int Earliest(ReadOnlySpan<byte> text)
    {
        var line = text[..Start].LastIndexOf((byte)'\n');
        return line < 0 ? 0 : line > 0 && text[line - 1] == '\r' ? line - 1 : line;
    }

    /// <summary>Returns the end of the block's line, with its line break.</summary>
    internal int Latest(ReadOnlySpan<byte> text)
    {
        var line = text[End..].IndexOf((byte)'\n');
        return line < 0 ? text.Length : End + line + 1;
    }
}
