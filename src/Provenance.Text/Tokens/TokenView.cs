namespace Provenance.Text.Tokens;

/// <summary>A segment of a document's tokens with their text; valid as long as the underlying buffers.</summary>
internal readonly ref struct TokenView
{
    internal TokenView(ReadOnlySpan<byte> text, TokenBuffer tokens)
    {
        Text = text;
        Hashes = tokens.Hashes.AsSpan(0, tokens.Count);
        Suffixes = tokens.Suffixes.AsSpan(0, tokens.Count);
        Starts = tokens.Starts.AsSpan(0, tokens.Count);
        Lengths = tokens.Lengths.AsSpan(0, tokens.Count);
        Kinds = tokens.Kinds.AsSpan(0, tokens.Count);
    }

    internal TokenView(
        ReadOnlySpan<byte> text, ReadOnlySpan<uint> hashes, ReadOnlySpan<uint> suffixes, ReadOnlySpan<int> starts, ReadOnlySpan<ushort> lengths, ReadOnlySpan<TokenKind> kinds)
    {
        Text = text;
        Hashes = hashes;
        Suffixes = suffixes;
        Starts = starts;
        Lengths = lengths;
        Kinds = kinds;
    }

    /// <summary>The canonical text that <see cref="Starts"/> points into.</summary>
    internal ReadOnlySpan<byte> Text { get; }

    internal ReadOnlySpan<uint> Hashes { get; }
    internal ReadOnlySpan<uint> Suffixes { get; }
    internal ReadOnlySpan<int> Starts { get; }
    internal ReadOnlySpan<ushort> Lengths { get; }
    internal ReadOnlySpan<TokenKind> Kinds { get; }

    internal int Count => Hashes.Length;

    /// <summary>The first byte of a token.</summary>
    internal byte FirstByte(int token) => Text[Starts[token]];

    /// <summary>The bytes of the text from the first token's start to the last one's end.</summary>
    internal ReadOnlySpan<byte> Bytes => Count == 0 ? [] : Text[Starts[0]..(Starts[Count - 1] + Lengths[Count - 1])];

    /// <summary>Tokens <paramref name="from"/> up to <paramref name="to"/>.</summary>
    internal TokenView Slice(int from, int to) =>
        new(Text, Hashes[from..to], Suffixes[from..to], Starts[from..to], Lengths[from..to], Kinds[from..to]);
}
