using Provenance.Detection.Calibrations;
using Provenance.Documents.Statistics;
using Provenance.Training.Calibrations;
using Xunit;

namespace Provenance.Tests.Training.Calibrations;

/// <summary>P-values of a collection, on made-up collections whose rates are known.</summary>
public sealed class CollectionPValuesTests
{
    private const ulong Seed = 25;
    private static readonly int[] Edges = [100, 250];

    [Theory]
    [InlineData(500, 0.01, 2)]
    [InlineData(500, 0.01, 1)]
    [InlineData(500, 0.01, 0.4)]
    [InlineData(500, 0.05, 2)]
    [InlineData(500, 0.05, 0.4)]
    [InlineData(100, 0.05, 2)]
    [InlineData(100, 0.05, 0.4)]
    public void Documents_of_the_same_collection_are_flagged_at_the_rate(int documents, double rate, double power)
    {
        const int Draws = 200;
        var random = new SplitMix64(Seed);
        var flagged = 0.0;
        for (var draw = 0; draw < Draws; draw++) flagged += MadeUpCollection.Flagged(Fit(MadeUpCollection.Draw(ref random, documents, power)).PValue, power, rate) / Draws;
        Assert.InRange(flagged / rate, documents == 500 ? 0.75 : 0.4, 1.2);
    }

    [Fact]
    public void More_documents_move_p_values_from_the_general_ones_to_those_of_the_collection()
    {
        const double General = 0.3, Power = 3;
        var random = new SplitMix64(Seed);
        var all = MadeUpCollection.Draw(ref random, 100_000, Power);
        double[] found = [Found(10), Found(100), Found(1_000), Found(100_000)];
        Assert.Equal(found.OrderDescending(), found);
        Assert.InRange(found[0], 0.1, General);
        Assert.InRange(found[^1], 0.025, 0.029);

        double Found(int documents) => Fit([.. all.Take(documents)]).PValue(General, 150);
    }

    [Theory]
    [InlineData(500, 0.01)]
    [InlineData(412, 0.0122)]
    [InlineData(100, 0.05)]
    public void Below_the_rate_that_documents_show_general_p_values_stay(int documents, double smallest)
    {
        var random = new SplitMix64(Seed);
        var fitted = Fit(MadeUpCollection.Draw(ref random, documents, 3));
        Assert.InRange(fitted.SmallestRate, smallest - 0.0006, smallest);
        foreach (var words in new[] { 60, 150, 300 })
        {
            Assert.True(fitted.PValue(0.04, words) <= smallest);
            foreach (var general in new[] { 0.004, 0.001, 1e-5, 1e-7 }) Assert.Equal(general, fitted.PValue(general, words), general * 0.001);
        }
    }

    [Fact]
    public void General_p_values_that_documents_contradict_are_raised_also_below_the_rate_they_show()
    {
        const double Power = 0.7;
        var random = new SplitMix64(Seed);
        var fitted = Fit(MadeUpCollection.Draw(ref random, 500, Power));
        foreach (var rate in new[] { 0.005, 0.001 })
        {
            var before = MadeUpCollection.Flagged(static (general, _) => general, Power, rate);
            Assert.InRange(MadeUpCollection.Flagged(fitted.PValue, Power, rate), 0, before / 3);
        }
    }

    [Fact]
    public void A_length_with_many_documents_has_p_values_of_its_own()
    {
        var random = new SplitMix64(Seed);
        List<CollectionDocument> all =
        [
            .. MadeUpCollection.Draw(ref random, 3_000, 0.5).Select(static one => one with { Words = 60 }),
            .. MadeUpCollection.Draw(ref random, 3_000, 2).Select(static one => one with { Words = 300 }),
        ];
        var fitted = Fit(all);
        Assert.InRange(MadeUpCollection.Share(fitted.PValue, 0.5, 0.05, 60), 0.04, 0.06);
        Assert.InRange(MadeUpCollection.Share(fitted.PValue, 2, 0.05, 300), 0.04, 0.06);
    }

    [Fact]
    public void Documents_that_count_as_fewer_show_larger_rates_only()
    {
        var random = new SplitMix64(Seed);
        var drawn = MadeUpCollection.Draw(ref random, 500, 2);
        var (all, fewer) = (Fit(drawn), Fit(drawn, effective: 120));
        Assert.True(all.PValue(0.05, 150) <= 0.01);
        Assert.True(fewer.PValue(0.05, 150) > 0.04);
        Assert.Equal(0.001, fewer.PValue(0.001, 150), 1e-6);
    }

    private static LanguageCalibration Fit(List<CollectionDocument> human, double? effective = null) =>
        new(Edges, CollectionPValues.Fit(Edges, human, effective ?? human.Count)) { Human = human.Count, Effective = effective ?? human.Count, Machine = 0 };
}
