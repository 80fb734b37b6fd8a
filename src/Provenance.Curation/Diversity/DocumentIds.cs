namespace Provenance.Curation.Diversity;

/// <summary>The words of documents as ids of an index, one document at a time; reuses its buffers.</summary>
/// <param name="index">The index that gives the ids.</param>
internal sealed class DocumentIds(WordIndex index)
{
    private readonly DocumentWords _words = new();
    private int[] _ids = new int[1024];

    /// <summary>Returns the ids of a text's words, without words that have none; valid until the next call.</summary>
    /// <param name="text">Valid UTF-8.</param>
    internal ReadOnlySpan<int> Get(ReadOnlySpan<byte> text)
    {
        var words = _words.Get(text);
        if (_ids.Length < words.Length) _ids = new int[2 * words.Length];

        var count = 0;
        foreach (var word in words)
        {
            var id = index.IdOf(word);
            _ids[count] = id;
            count += id == WordIndex.None ? 0 : 1;
        }

        return _ids.AsSpan(0, count);
    }
}
