using Provenance.Lineage.Similarity;

namespace Provenance.Curation.Diversity;

/// <summary>The words of documents as hashes, one document at a time; reuses its buffers.</summary>
internal sealed class DocumentWords
{
    private ulong[] _words = new ulong[1024];

    /// <summary>Returns all words of a text, as <see cref="WordHashes"/> defines them; valid until the next call.</summary>
    internal ReadOnlySpan<ulong> Get(ReadOnlySpan<byte> text)
    {
        var reader = new WordHashes(text);
        var count = 0;
        for (int read; (read = reader.Read(_words.AsSpan(count))) > 0;)
        {
            count += read;
            if (count == _words.Length) Array.Resize(ref _words, 2 * count);
        }

        return _words.AsSpan(0, count);
    }
}
