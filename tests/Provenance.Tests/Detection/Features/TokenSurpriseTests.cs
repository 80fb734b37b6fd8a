using Provenance.Detection.Features;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class TokenSurpriseTests
{
    private const int Human = 0, Machine = 8;

    [Fact]
    public void Eight_tokens_at_a_time_are_as_surprising_as_one_by_one()
    {
        var random = new SplitMix64(3);
        var counts = CountsTable.Create([], humanTotal: 1e6f, machineTotal: 3e7f);
        var surprise = new TokenSurprise();
        for (var n = 2; n < 50; n++)
        {
            var levels = Levels(n, random);
            var (human, machine) = surprise.Measure(counts, levels);
            var byHuman = Probabilities(levels, n, Human, 1e6);
            var byMachine = Probabilities(levels, n, Machine, 3e7);
            Check(byHuman, human);
            Check(byMachine, machine);
            for (var i = 0; i < n; i++)
            {
                Equal(Math.Log(byMachine[i].ByTriples / byHuman[i].ByTriples), surprise.Ratio[i]);
                Equal(-Math.Log((byMachine[i].ByTriples + byHuman[i].ByTriples) / 2), surprise.Mixture[i]);
            }
        }
    }

    [Fact]
    public void The_rarest_words_in_the_most_frequent_contexts_are_not_lost_in_products()
    {
        // a context of the highest level, then what was never counted, over and over
        var levels = new ushort[3 * 64];
        for (var i = 0; i < 64; i += 2) levels[i] = levels[64 + i] = 0xFFFF;
        levels[64] = 0;
        var (human, machine) = new TokenSurprise().Measure(CountsTable.Create([], humanTotal: 1e9f, machineTotal: 1e9f), levels);
        Check(Probabilities(levels, 64, Human, 1e9), human);
        Check(Probabilities(levels, 64, Machine, 1e9), machine);
    }

    private static ushort[] Levels(int n, SplitMix64 random)
    {
        var levels = new ushort[3 * n];
        for (var i = 0; i < levels.Length; i++) levels[i] = (ushort)random.NextInt(1 << 16);
        // what has no context was not counted
        levels[n] = levels[2 * n] = levels[(2 * n) + 1] = 0;
        return levels;
    }

    private static List<(double ByWords, double ByPairs, double ByTriples)> Probabilities(ushort[] levels, int n, int shift, double total)
    {
        var probabilities = new List<(double, double, double)>();
        for (var i = 0; i < n; i++)
        {
            var byWords = (Count(i) + 0.02) / (total + (0.02 * 262_144));
            var byPairs = i < 1 ? byWords : ((50 * byWords) + Count(n + i)) / (50 + Count(i - 1));
            var byTriples = i < 2 ? byPairs : ((8 * byPairs) + Count((2 * n) + i)) / (8 + Count(n + i - 1));
            probabilities.Add((byWords, byPairs, byTriples));
        }

        return probabilities;

        double Count(int at) => NgramCounts.CountAt((levels[at] >> shift) & 0xFF);
    }

    private static void Check(List<(double ByWords, double ByPairs, double ByTriples)> expected, ModelSurprise actual)
    {
        var surprise = expected.ConvertAll(token => -Math.Log(token.ByTriples));
        Equal(expected.Average(token => Math.Log(token.ByWords)), actual.Words);
        Equal(expected.Average(token => Math.Log(token.ByPairs)), actual.Pairs);
        Equal(surprise.Average(), actual.Mean);
        Equal(Math.Sqrt(surprise.Average(nats => nats * nats) - Math.Pow(surprise.Average(), 2)), actual.Deviation);
    }

    private static void Equal(double expected, float actual) => Assert.Equal(expected, actual, 2e-4 * Math.Max(1, Math.Abs(expected)));
}
