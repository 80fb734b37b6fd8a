using Provenance.Documents.Identity;

namespace Provenance.Curation.Diversity;

/// <summary>
/// Measures the diversity of a streamed collection. Words are counted over all of it; figures that depend on the order of words are
/// measured on a sample, which depends on the seed and the documents and not on their order. Memory: 8 bytes for each of the index's words,
/// and a sample of 1,000 documents, or enough for 50,000 words, the first 8 KiB of each: some 20 MB at most.
/// </summary>
/// <param name="index">The index, shared with the collections to compare with.</param>
/// <param name="seed">The seed of the sample.</param>
internal sealed class DiversityMeter(WordIndex index, ulong seed = DiversityMeter.DefaultSeed)
{
    internal const ulong DefaultSeed = 1;

    /// <summary>Maximum bytes, and tokens, of a sampled document.</summary>
    private const int MaxBytes = 8192, MaxTokens = 2048;

    private readonly DocumentSample _sample = new(seed, SelfBleu.MaxDocuments, PhraseDiversity.DistinctWords);
    private readonly DocumentIds _ids = new(index);
    private long[] _counts = new long[1024];
    private int _used;
    private long _documents;

    /// <summary>Word counts by id.</summary>
    internal ReadOnlySpan<long> Counts => _counts.AsSpan(0, _used);

    /// <summary>Adds a document's text, valid UTF-8.</summary>
    internal void Add(ReadOnlySpan<byte> text) => Add(_ids.Get(text), text);

    /// <summary>Adds a document given as tokens, such as a model's output.</summary>
    /// <param name="tokens">Ids, from 0, of one vocabulary throughout.</param>
    /// <param name="text">The document's text, for the compression ratio; may be empty.</param>
    internal void Add(ReadOnlySpan<int> tokens, ReadOnlySpan<byte> text)
    {
        if (tokens.IsEmpty) return;

        _documents++;
        foreach (var token in tokens)
        {
            if (token >= _counts.Length) Array.Resize(ref _counts, Math.Max(2 * _counts.Length, token + 1));

            _counts[token]++;
            _used = Math.Max(_used, token + 1);
        }

        // ids depend on the order of documents, texts do not
        var hash = text.IsEmpty ? PhraseDiversity.HashOf(tokens) : IdHash.Compute(text);
        _sample.Add(hash, tokens[..Math.Min(tokens.Length, MaxTokens)], text[..WholeCharacters(text)]);
    }

    /// <summary>Returns the figures of everything added so far.</summary>
    internal DiversityFigures Measure()
    {
        var documents = new TokenDocuments();
        using var text = new MemoryStream();
        foreach (var document in _sample.Ordered())
        {
            documents.Add(document.Tokens);
            text.Write(document.Text);
            if (document.Text.Length > 0) text.WriteByte((byte)'\n');
        }

        return new DiversityFigures(
            _documents, TailDiversity.Total(Counts), Counts.Length - Counts.Count(0L), PhraseDiversity.Distinct(documents, 1),
            PhraseDiversity.Distinct(documents, 2), PhraseDiversity.Distinct(documents, 3), SelfBleu.Compute(documents, seed),
            CompressionRatio.Ratio(text.GetBuffer().AsSpan(0, (int)text.Length)));
    }

    /// <summary>Compares this collection with a reference whose words have the same ids.</summary>
    internal BaselineFigures CompareTo(DiversityMeter reference)
    {
        var order = index.Count > 0 ? index.Ordered() : Enumerable.Range(0, Math.Max(_used, reference._used)).ToArray();
        var (theirs, ours) = (reference.InOrder(order), InOrder(order));
        return new BaselineFigures(TailDiversity.Coverage(theirs, ours, seed), TailDiversity.MassRatio(theirs, ours));
    }

    private long[] InOrder(int[] order) => Array.ConvertAll(order, id => id < _used ? _counts[id] : 0);

    private static int WholeCharacters(ReadOnlySpan<byte> text)
    {
        var length = Math.Min(text.Length, MaxBytes);
        while (length < text.Length && length > 0 && (text[length] & 0xC0) == 0x80) length--;

        return length;
    }
}
