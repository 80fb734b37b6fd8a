using Provenance.Collapse.Models;
using Xunit;

namespace Provenance.Tests.Collapse.Models;

public class DiscountTuningTests
{
    private static readonly double[] Grid = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3];

    /// <summary>The number of copies of each document.</summary>
    private static readonly Dictionary<string, Func<int, double>> Texts = new(StringComparer.Ordinal)
    {
        ["ordinary"] = _ => 1,
        ["all twice"] = _ => 2,
        ["some twice"] = i => i % 100 < 62 ? 2 : 1,
        ["half thrice"] = i => i % 2 == 0 ? 3 : 1,
        ["one in five five times"] = i => i % 5 == 0 ? 5 : 1,
        ["one in ten ten times"] = i => i % 10 == 0 ? 10 : 1,
        ["drawn up to three times"] = i => i % 4,
    };

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var text in Texts.Keys)
            {
                cases.Add(text, 2);
                cases.Add(text, 3);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_discount_is_the_best_of_all(string text, int order)
    {
        foreach (var (seed, words) in new[] { (3UL, 1500), (4UL, 200), (6UL, 200) })
        {
            var documents = LabSampleText.Random(seed, 500, words, 40);
            var (train, heldOut) = (documents[..350], documents[350..]);
            var model = LabSampleText.Train(train, 1600, order, [.. train.Select((_, i) => Texts[text](i))]);
            var tried = Grid.Select(amount => model.WithDiscount(Discount.Flat(amount))).Prepend(model).ToArray();
            var best = tried.MinBy(one => one.Score(heldOut).Nats)!;
            Assert.True(best.DiscountOf(order) == model.Retuned(heldOut).DiscountOf(order), $"seed {seed}: {model.Retuned(heldOut).DiscountOf(order)} and not {best.DiscountOf(order)}");
        }
    }

    [Fact]
    public void Shorter_n_grams_keep_the_discounts_of_the_formula()
    {
        var documents = LabSampleText.Random(3, 300, 500, 40);
        var model = LabSampleText.Train(documents[..200], 600, 4, [.. Enumerable.Range(0, 200).Select(i => i % 3 + 1.0)]);
        var retuned = model.Retuned(documents[200..]);
        Assert.NotEqual(model.DiscountOf(4), retuned.DiscountOf(4));
        Assert.All(Enumerable.Range(1, 3), n => Assert.Equal(model.DiscountOf(n), retuned.DiscountOf(n)));
    }
}
