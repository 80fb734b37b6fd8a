namespace Provenance.Formats.Watermarks.Tokenizers;

/// <summary>Merges a piece's symbols, the pair of the lowest rank first and of equals the leftmost, until none can be merged; in n log n steps, for pieces may be whole texts.</summary>
internal sealed class BytePairMerger(Dictionary<ulong, (int Rank, int Token)> merges)
{
    private readonly PriorityQueue<(int Left, int First, int Second), (int Rank, int Left)> _queue = new();
    private int[] _tokens = [];
    private int[] _before = [];
    private int[] _after = [];

    /// <param name="symbols">What there is to merge.</param>
    /// <param name="to">Where the tokens go.</param>
    internal void Merge(List<int> symbols, List<int> to)
    {
        var count = symbols.Count;
        if (count < 2)
        {
            to.AddRange(symbols);
            return;
        }

        Fill(symbols);
        while (_queue.TryDequeue(out var pair, out _))
        {
            var right = _after[pair.Left];

            // what was merged since, with something else, is no longer this pair
            if (right >= count || _tokens[pair.Left] != pair.First || _tokens[right] != pair.Second)
            {
                continue;
            }

            _tokens[pair.Left] = merges[Key(pair.First, pair.Second)].Token;
            _tokens[right] = -1;
            _after[pair.Left] = _after[right];
            if (_after[right] < count)
            {
                _before[_after[right]] = pair.Left;
            }

            Offer(_before[pair.Left], pair.Left, count);
            Offer(pair.Left, _after[pair.Left], count);
        }

        for (var i = 0; i < count; i = _after[i])
        {
            to.Add(_tokens[i]);
        }
    }

    /// <summary>How a pair is looked up.</summary>
    internal static ulong Key(int first, int second) => ((ulong)(uint)first << 32) | (uint)second;

    private void Fill(List<int> symbols)
    {
        var count = symbols.Count;
        if (_tokens.Length < count)
        {
            _tokens = new int[count * 2];
            _before = new int[count * 2];
            _after = new int[count * 2];
        }

        for (var i = 0; i < count; i++)
        {
            (_tokens[i], _before[i], _after[i]) = (symbols[i], i - 1, i + 1);
        }

        for (var i = 0; i + 1 < count; i++)
        {
            Offer(i, i + 1, count);
        }
    }

    private void Offer(int left, int right, int count)
    {
        if (left >= 0 && right < count && merges.TryGetValue(Key(_tokens[left], _tokens[right]), out var merge))
        {
            _queue.Enqueue((left, _tokens[left], _tokens[right]), (merge.Rank, left));
        }
    }
}
