namespace Provenance.Evidence.Credentials;

/// <summary>One block of ASCII armour (C2PA 2.4, A.9.3): delimiters with a reference between them; places are byte offsets.</summary>
/// <param name="Start">Where the first delimiter starts.</param>
/// <param name="End">Where the second ends.</param>
/// <param name="Reference">Where what stands between them starts, without white space.</param>
/// <param name="ReferenceLength">Bytes of it; 0 where there is nothing.</param>
internal readonly record struct ArmourBlock(int Start, int End, int Reference, int ReferenceLength)
{
    internal static ReadOnlySpan<byte> Begin => "-----BEGIN C2PA MANIFEST-----"u8;

    internal static ReadOnlySpan<byte> Finish => "-----END C2PA MANIFEST-----"u8;

    private static ReadOnlySpan<byte> Spaces => " \t\r\n"u8;

    /// <summary>Finds the next block; false where there is none. A beginning without an end is none.</summary>
    internal static bool TryFind(ReadOnlySpan<byte> text, int from, out ArmourBlock block)
    {
        block = default;
        var start = text[from..].IndexOf(Begin);
        if (start < 0) return false;

        start += from;
        var inside = start + Begin.Length;
        var length = text[inside..].IndexOf(Finish);
        if (length < 0) return false;

        // of several beginnings before one end the last is meant
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

    /// <summary>Where the line of the block starts, with the line break before it.</summary>
    internal int Earliest(ReadOnlySpan<byte> text)
    {
        var line = text[..Start].LastIndexOf((byte)'\n');
        return line < 0 ? 0 : line > 0 && text[line - 1] == '\r' ? line - 1 : line;
    }

    /// <summary>Where the line of the block ends, with its line break.</summary>
    internal int Latest(ReadOnlySpan<byte> text)
    {
        var line = text[End..].IndexOf((byte)'\n');
        return line < 0 ? text.Length : End + line + 1;
    }
}
