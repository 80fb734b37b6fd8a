namespace Provenance.Curation.Diversity;

/// <summary>Documents as sequences of token ids, end to end.</summary>
internal sealed class TokenDocuments
{
    private readonly List<int> _ends = [];
    private int[] _tokens = new int[1024];

    /// <summary>The number of documents.</summary>
    internal int Count => _ends.Count;

    /// <summary>The tokens of all documents, in order.</summary>
    internal ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, Length);

    /// <summary>The tokens of one document.</summary>
    internal ReadOnlySpan<int> this[int document] => _tokens.AsSpan(Start(document).._ends[document]);

    private int Length => _ends.Count > 0 ? _ends[^1] : 0;

    /// <summary>Adds a document.</summary>
    /// <param name="tokens">Ids, from 0.</param>
    internal void Add(ReadOnlySpan<int> tokens)
    {
        var length = Length;
        if (length + tokens.Length > _tokens.Length) Array.Resize(ref _tokens, Math.Max(2 * _tokens.Length, length + tokens.Length));

        tokens.CopyTo(_tokens.AsSpan(length));
        _ends.Add(length + tokens.Length);
    }

    /// <summary>Returns the start of a document's tokens in <see cref="Tokens"/>.</summary>
    internal int Start(int document) => document > 0 ? _ends[document - 1] : 0;
}
