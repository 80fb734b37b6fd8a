using Provenance.Detection.Quantification;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Quantification;

public class MixtureSamplerTests(ITestOutputHelper output)
{
    private static readonly SourceMixture Sources = SourceMixture.Fit(MadeUpSources.Draw(seed: 5, each: 12))!;

    [Fact]
    public void Most_of_what_fits_lies_around_the_share_of_collections_whose_sources_were_never_seen()
    {
        int held = 0, draws = 0;
        var errors = 0.0;
        foreach (var share in new[] { 0, 0.01, 0.05, 0.2, 0.5, 0.8, 0.95 })
        {
            for (var draw = 0UL; draw < 10; draw++)
            {
                var shares = MixtureSampler.Draw(MadeUpSources.Collection(1000 + draw, share, documents: 1500, sources: 6), Sources, seed: 1);
                Array.Sort(shares);
                var (low, high) = (shares[shares.Length / 40], shares[^(shares.Length / 40)]);
                held += low <= share + 0.005 && high >= share - 0.005 ? 1 : 0;
                errors += Math.Abs(shares.Average() - share);
                draws++;
            }
        }

        output.WriteLine($"{held} of {draws} intervals hold the share; mean absolute error {errors / draws:0.000}");
        Assert.InRange(held, 0.9 * draws, draws);
        Assert.InRange(errors / draws, 0, 0.05);
    }

    [Fact]
    public void A_thousand_times_the_documents_do_not_make_it_a_thousand_times_surer()
    {
        var few = MadeUpSources.Collection(7, 0.5, documents: 600, sources: 3);
        var many = Array.ConvertAll(few, static count => count * 1000);
        Assert.Equal(Width(few), Width(many), 0.05);
        Assert.InRange(Width(many), 0.1, 0.6);
    }

    [Fact]
    public void One_document_leaves_nearly_every_share_possible()
    {
        var random = new SplitMix64(3);
        Assert.InRange(Width(MadeUpSources.Around(ref random, MadeUpSources.MachineMiddle, 1)), 0.6, 1);
    }

    [Fact]
    public void The_same_counts_give_the_same_draws()
    {
        var counts = MadeUpSources.Collection(9, 0.3, documents: 500, sources: 4);
        var (one, two, other) = (MixtureSampler.Draw(counts, Sources, 4), MixtureSampler.Draw(counts, Sources, 4), MixtureSampler.Draw(counts, Sources, 5));
        Assert.Equal(one, two);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Where_a_label_has_no_source_there_is_no_mixture()
    {
        Assert.Null(SourceMixture.Fit([.. MadeUpSources.Draw(1, 3).Where(static source => source.Machine)]));
        Assert.Null(SourceMixture.Fit([]));
        Assert.NotNull(SourceMixture.Fit(MadeUpSources.Draw(1, 1)));
    }

    [Fact]
    public void Every_spread_sums_to_one_for_every_length()
    {
        foreach (var spread in Sources.Spreads)
        {
            for (var length = 0; length < ScoreGrid.Lengths; length++)
            {
                Assert.Equal(1, spread.AsSpan(length * ScoreGrid.Steps, ScoreGrid.Steps).ToArray().Sum(), 9);
            }

            Assert.All(spread, static chance => Assert.True(chance > 0));
        }
    }

    private static double Width(int[] counts)
    {
        var shares = MixtureSampler.Draw(counts, Sources, seed: 2);
        Array.Sort(shares);
        return shares[^(shares.Length / 40)] - shares[shares.Length / 40];
    }
}
