namespace Provenance.Text.Tokens;

/// <summary>
/// The tokens of one document as parallel arrays, filled by <see cref="Tokenizer"/> and reused for the next document.
/// </summary>
internal sealed class TokenBuffer
{
    private const int InitialCapacity = 4096;

    /// <summary>A hash of each token's lower-cased form; numbers of the same length share one, so that no date or price is learnt.</summary>
    internal uint[] Hashes { get; private set; } = new uint[InitialCapacity];

    /// <summary>A hash of the last three letters of each word (of the whole word, if it is shorter) and of its length class.</summary>
    internal uint[] Suffixes { get; private set; } = new uint[InitialCapacity];

    /// <summary>The offset of each token in the canonical text, in bytes.</summary>
    internal int[] Starts { get; private set; } = new int[InitialCapacity];

    /// <summary>Each token's length in bytes, at most 65,535.</summary>
    internal ushort[] Lengths { get; private set; } = new ushort[InitialCapacity];

    internal TokenKind[] Kinds { get; private set; } = new TokenKind[InitialCapacity];

    /// <summary>Number of tokens.</summary>
    internal int Count { get; set; }

    /// <summary>Number of words as defined by <c>Assessment.Words</c>: words, numbers, and half of the ideographs.</summary>
    internal int Words { get; set; }

    internal void Grow()
    {
        var capacity = Hashes.Length * 2;
        var (hashes, suffixes, starts, lengths, kinds) = (Hashes, Suffixes, Starts, Lengths, Kinds);
        Array.Resize(ref hashes, capacity);
        Array.Resize(ref suffixes, capacity);
        Array.Resize(ref starts, capacity);
        Array.Resize(ref lengths, capacity);
        Array.Resize(ref kinds, capacity);
        (Hashes, Suffixes, Starts, Lengths, Kinds) = (hashes, suffixes, starts, lengths, kinds);
    }
}
