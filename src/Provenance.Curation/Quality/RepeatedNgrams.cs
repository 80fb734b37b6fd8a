using Provenance.Documents.Statistics;

namespace Provenance.Curation.Quality;

/// <summary>
/// Repeated n-grams of 2 to 10 words in one document. An n-gram can only recur where its first n - 1 words do, so that a longer
/// one is looked up, and its first occurrence entered, only when the shorter one has recurred: a trie that grows where the text
/// repeats itself, and costs an ordinary text little more than its pairs. N-grams are equal if their 64-bit hashes are.
/// </summary>
internal sealed class RepeatedNgrams
{
    internal const int Shortest = 2, Longest = 10;

    private readonly DenseIds _ids = new();
    private Run[] _runs = new Run[1024];

    // letters before each word
    private int[] _before = new int[1024];
    private readonly int[] _covered = new int[Longest + 1];
    private readonly int[] _coveredLetters = new int[Longest + 1];
    private readonly int[] _topCount = new int[Longest + 1];
    private readonly int[] _topLetters = new int[Longest + 1];
    private readonly int[] _repeats = new int[Longest + 1];
    private int _words;

    private struct Run
    {
        /// <summary>The first word of the first occurrence.</summary>
        internal int First;

        /// <summary>Number of occurrences without overlap, from the left.</summary>
        internal int Count;

        /// <summary>The end of the last occurrence.</summary>
        internal int End;

        /// <summary>True if the first occurrence of the run one word longer has been entered.</summary>
        internal bool IsGrown;
    }

    /// <summary>Returns the share of letters in repeated n-grams of <paramref name="n"/> words, each letter counted once.</summary>
    internal float RepeatedShare(int n) => ShareOf(_coveredLetters[n]);

    /// <summary>
    /// Returns the share of letters in the most frequent n-gram of <paramref name="n"/> words, overlapping occurrences counted once; of equally
    /// frequent ones the longest. 0 where none recurs.
    /// </summary>
    internal float TopShare(int n) => ShareOf(_topLetters[n]);

    /// <summary>Returns the share of n-grams of <paramref name="n"/> words that occurred before; NaN where there is none.</summary>
    internal float RepeatedRuns(int n) => _words >= n ? _repeats[n] / (float)(_words - n + 1) : float.NaN;

    /// <summary>Reads a document.</summary>
    /// <param name="words">The hashes of its words.</param>
    /// <param name="lengths">The number of letters of each.</param>
    internal void Read(ReadOnlySpan<ulong> words, ReadOnlySpan<byte> lengths)
    {
        Prepare(lengths);
        for (var i = 0; i + Shortest <= words.Length; i++)
        {
            var hash = words[i];
            for (var n = Shortest; n <= Longest && i + n <= words.Length; n++)
            {
                hash = Join(hash, words[i + n - 1]);
                var run = Enter(hash, i, n, out var isNew);
                if (isNew) break;

                Grow(hash, words, run, n);
                Repeat(ref _runs[run], i, n);
            }
        }
    }

    private void Prepare(ReadOnlySpan<byte> lengths)
    {
        _words = lengths.Length;
        _ids.Clear(2 * _words);
        if (_before.Length <= _words) _before = new int[2 * _words];

        var sum = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            _before[i] = sum;
            sum += lengths[i];
        }

        _before[_words] = sum;
        Array.Clear(_covered);
        Array.Clear(_coveredLetters);
        Array.Clear(_topCount);
        Array.Clear(_topLetters);
        Array.Clear(_repeats);
    }

    private int Enter(ulong hash, int at, int n, out bool isNew)
    {
        var known = _ids.Count;
        var run = _ids.Add(hash);
        isNew = run == known;
        if (isNew)
        {
            if (run == _runs.Length) Array.Resize(ref _runs, 2 * run);

            _runs[run] = new Run { First = at, Count = 1, End = at + n };
        }

        return run;
    }

    /// <summary>Enters the longer n-gram of the first occurrence, so that later ones are recognised.</summary>
    private void Grow(ulong hash, ReadOnlySpan<ulong> words, int run, int n)
    {
        ref var known = ref _runs[run];
        if (known.IsGrown) return;

        known.IsGrown = true;
        var first = known.First;
        if (n < Longest && first + n < words.Length) Enter(Join(hash, words[first + n]), first, n + 1, out _);
    }

    private void Repeat(ref Run run, int at, int n)
    {
        _repeats[n]++;
        _coveredLetters[n] += _before[at + n] - _before[Math.Max(at, _covered[n])];
        _covered[n] = at + n;
        if (at < run.End) return;

        run.Count++;
        run.End = at + n;
        var letters = run.Count * (_before[at + n] - _before[at]);
        if (run.Count > _topCount[n] || (run.Count == _topCount[n] && letters > _topLetters[n]))
        {
            _topCount[n] = run.Count;
            _topLetters[n] = letters;
        }
    }

    private float ShareOf(int letters) => _words > 0 ? letters / (float)_before[_words] : float.NaN;

    private static ulong Join(ulong run, ulong word) => SplitMix64.At(run, 1, word);
}
