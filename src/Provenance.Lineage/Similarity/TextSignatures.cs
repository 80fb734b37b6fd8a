namespace Provenance.Lineage.Similarity;

/// <summary>
/// MinHash signatures of texts (Broder, "On the resemblance and containment of documents", 1997): the share of positions in which two
/// signatures agree estimates the share of five-word runs that two texts have in common, so that an edited copy is linked to its source. <see cref="WordHashes"/>
/// defines words. Owns scratch memory: one per thread; allocates nothing after construction.
/// </summary>
internal sealed class TextSignatures
{
    /// <summary>
    /// The name of the definition of words, shingles, hashes and layout: signatures with different names cannot be compared. Its meaning never changes.
    /// </summary>
    internal const string Name = "minhash-w5-128x8-1";

    private const string Prefix = Name + ":";

    /// <summary>Bytes of a signature: eight bits of the minimum hash under each of 128 permutations.</summary>
    internal const int Length = MinHashes.Count;

    /// <summary>Number of words of a shingle, as in the defaults of datatrove and text-dedup.</summary>
    internal const int ShingleWords = 5;

    /// <summary>Number of shingles that fit in the first-level cache with their words; texts of any length are processed in portions.</summary>
    private const int PortionShingles = 1024;

    private readonly bool _vectorised;
    private readonly ulong[] _words = new ulong[PortionShingles + ShingleWords - 1];
    private readonly uint[] _shingles = new uint[PortionShingles];
    private readonly uint[] _minima = new uint[MinHashes.Count];

    /// <param name="vectorised">False forces the scalar twin, which gives the same signatures.</param>
    internal TextSignatures(bool vectorised = true) => _vectorised = vectorised;

    /// <summary>Writes the signature of a text. A text of one to four words is one shingle of all of them.</summary>
    /// <param name="normalizedText">UTF-8 from <see cref="TextIdentity.Fold"/>.</param>
    /// <param name="signature">At least <see cref="Length"/> bytes; untouched if there is nothing to sign.</param>
    /// <returns>False for a text without words.</returns>
    internal bool TryOf(ReadOnlySpan<byte> normalizedText, Span<byte> signature)
    {
        signature = signature[..Length];
        Array.Fill(_minima, uint.MaxValue);
        var words = new WordHashes(normalizedText);
        var known = 0;
        var any = false;
        int read;
        while ((read = words.Read(_words.AsSpan(known))) > 0)
        {
            known += read;
            if (known < ShingleWords) continue;
            Lower(known - ShingleWords + 1);
            any = true;
            // the next portion's first shingles begin with this one's last words
            _words.AsSpan(known - ShingleWords + 1, ShingleWords - 1).CopyTo(_words);
            known = ShingleWords - 1;
        }

        if (known == 0) return false;
        if (!any)
        {
            // a missing word hashes like no real one
            _words.AsSpan(known, ShingleWords - known).Clear();
            Lower(1);
        }

        MinHashes.Shorten(_minima, signature);
        return true;
    }

    /// <summary>Returns a text's signature for records: <see cref="Name"/>, a colon and base64; null for a text without words.</summary>
    internal string? Compute(ReadOnlySpan<byte> normalizedText)
    {
        Span<byte> signature = stackalloc byte[Length];
        return TryOf(normalizedText, signature) ? string.Concat(Prefix, Convert.ToBase64String(signature)) : null;
    }

    /// <summary>Parses a record's signature; returns false for one of another scheme, or a damaged one.</summary>
    internal static bool TryParse(string text, Span<byte> signature) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && Convert.TryFromBase64Chars(text.AsSpan(Prefix.Length), signature, out var length) && length == Length;

    private void Lower(int count)
    {
        var shingles = _shingles.AsSpan(0, count);
        Shingle.Hash(_words, shingles);
        if (_vectorised) MinHashes.Lower(shingles, _minima);
        else MinHashes.LowerOneByOne(shingles, _minima);
    }
}
