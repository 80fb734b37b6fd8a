using Provenance.Documents.Statistics;
using Provenance.Training.Calibrations;
using Xunit;

namespace Provenance.Tests.Training.Calibrations;

public sealed class DesignEffectTests
{
    private readonly List<CollectionDocument> _drawn = Draw();

    [Fact]
    public void Documents_in_groups_of_their_own_count_in_full() => Assert.Equal(600, DesignEffect.Effective(_drawn));

    [Fact]
    public void Documents_of_one_group_count_as_one() => Assert.Equal(1, DesignEffect.Effective(_drawn.ConvertAll(static one => one with { Group = 7 })));

    [Fact]
    public void Groups_that_say_nothing_of_the_scores_cost_little() =>
        Assert.InRange(DesignEffect.Effective(_drawn.ConvertAll(static one => one with { Group = one.Group / 6 })), 450, 600);

    [Fact]
    public void Groups_of_equal_scores_count_as_one_document_each() =>
        Assert.Equal(100, DesignEffect.Effective(_drawn.ConvertAll(one => one with { General = _drawn[(int)(one.Group / 6)].General, Group = one.Group / 6 })), 1e-6);

    private static List<CollectionDocument> Draw()
    {
        var random = new SplitMix64(4);
        return MadeUpCollection.Draw(ref random, 600, 1);
    }
}
