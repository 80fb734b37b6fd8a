namespace Provenance.Evidence.Watermarks;

/// <summary>Green lists by seed. The lists of the first seeds are kept, as far as they fit: few tokens make up most of a language, and they come early.</summary>
internal sealed class GreenLists
{
    /// <summary>Size of some ten thousand lists for GPT-2's vocabulary, or four thousand for that of Llama 3.</summary>
    private const int KeptBytes = 64 * 1024 * 1024;

    private readonly TorchPermutation _permutation;
    private readonly int _count;
    private readonly int _words;
    private readonly int _kept;
    private readonly Dictionary<uint, ulong[]> _lists = [];

    /// <param name="gamma">The share of green tokens.</param>
    /// <param name="vocabulary">The number of tokens divided.</param>
    internal GreenLists(double gamma, int vocabulary)
    {
        _permutation = new TorchPermutation(vocabulary);
        _count = (int)(vocabulary * gamma);
        _words = (vocabulary + 63) / 64;
        _kept = KeptBytes / (_words * sizeof(ulong));
    }

    /// <summary>True if a token is on the list of a seed; the list is kept while there is room.</summary>
    internal bool Contains(uint seed, int token)
    {
        if (!_lists.TryGetValue(seed, out var list))
        {
            if (_lists.Count >= _kept) return ContainsOnce(seed, token);

            list = Make(seed);
        }

        return (list[token >> 6] >> (token & 63) & 1) != 0;
    }

    /// <summary>The same for a seed that is unlikely to recur; its list is not kept.</summary>
    internal bool ContainsOnce(uint seed, int token) => _permutation.IsAmongFirst(token, _count, seed);

    private ulong[] Make(uint seed)
    {
        var list = new ulong[_words];
        foreach (var token in _permutation.First(_count, seed)) list[token >> 6] |= 1ul << token;

        return _lists[seed] = list;
    }
}
