using Provenance.Curation.Quality;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Curation.Quality;

public class RepeatedNgramsTests(ITestOutputHelper log)
{
    private const ulong Seed = 77;

    [Fact]
    public void Runs_are_those_that_looking_at_all_of_them_finds()
    {
        log.WriteLine($"seed {Seed}");
        var random = new SplitMix64(Seed);
        var ngrams = new RepeatedNgrams();
        for (var round = 0; round < 200; round++)
        {
            // few words, so that long runs come back
            var types = 1 + random.NextInt(4);
            var words = new ulong[random.NextInt(60)];
            var lengths = new byte[words.Length];
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = (ulong)random.NextInt(types);
                lengths[i] = (byte)(1 + words[i]);
            }

            ngrams.Read(words, lengths);
            for (var n = RepeatedNgrams.Shortest; n <= RepeatedNgrams.Longest; n++)
            {
                Assert.Equal(RepeatedShare(words, lengths, n), ngrams.RepeatedShare(n), 1e-6f);
                Assert.Equal(TopShare(words, lengths, n), ngrams.TopShare(n), 1e-6f);
            }
        }
    }

    [Fact]
    public void Runs_do_not_outlive_their_document()
    {
        var ngrams = new RepeatedNgrams();
        ngrams.Read([1, 2, 3, 4, 5, 1, 2, 3, 4, 5], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
        Assert.Equal(0.5f, ngrams.RepeatedShare(5));
        ngrams.Read([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]);
        Assert.Equal(0, ngrams.RepeatedShare(5));
    }

    private static float RepeatedShare(ulong[] words, byte[] lengths, int n)
    {
        var covered = new bool[words.Length];
        var seen = new HashSet<string>();
        for (var i = 0; i + n <= words.Length; i++)
        {
            if (!seen.Add(Key(words, i, n))) covered.AsSpan(i, n).Fill(true);
        }

        return lengths.Where((_, i) => covered[i]).Sum(length => length) / (float)lengths.Sum(length => length);
    }

    private static float TopShare(ulong[] words, byte[] lengths, int n)
    {
        (int Count, int Letters) top = default;
        foreach (var run in Enumerable.Range(0, Math.Max(0, words.Length - n + 1)).Select(i => Key(words, i, n)).Distinct())
        {
            int count = 0, letters = 0;
            for (var i = 0; i + n <= words.Length;)
            {
                var isRun = Key(words, i, n) == run;
                count += isRun ? 1 : 0;
                letters += isRun ? lengths.Skip(i).Take(n).Sum(length => length) : 0;
                i += isRun ? n : 1;
            }

            top = count > 1 && (count, letters).CompareTo(top) > 0 ? (count, letters) : top;
        }

        return top.Letters / (float)lengths.Sum(length => length);
    }

    private static string Key(ulong[] words, int at, int n) => string.Join(' ', words.Skip(at).Take(n));
}
