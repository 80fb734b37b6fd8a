using Provenance.Collapse.World;
using Xunit;

namespace Provenance.Tests.Collapse.Regimes;

/// <summary>Training sets of regimes with several generators.</summary>
public sealed class GeneratorsArmsTests(SmallLab lab) : IClassFixture<SmallLab>
{
    [Theory]
    [InlineData("generator-one", 1)]
    [InlineData("generators-separate", 3)]
    [InlineData("generators-pooled", 3)]
    public void A_student_learns_as_many_documents_as_there_are_human_ones_a_like_part_from_each_generator(string arm, int generators)
    {
        var generations = lab.Generations(arm);
        Assert.Equal(lab.World.Human, generations[0].Set.Documents);
        for (var i = 1; i < generations.Length; i++)
        {
            var set = generations[i].Set;
            Assert.Equal((lab.World.Human.Length, lab.World.Words, 0.0), (set.Documents.Count, set.Words, set.HumanShare));
            Assert.All(set.Documents, document => Assert.Equal(i, document.Generation));
            Assert.All(SmallLab.Repeats(set).Values, repeats => Assert.Equal(1, repeats));
            var parts = set.Documents.GroupBy(PartOf).ToDictionary(part => part.Key, part => part.Count());
            Assert.Equal(Enumerable.Range(0, generators), parts.Keys.Order());
            Assert.All(parts.Values, count => Assert.InRange(count, lab.World.Human.Length / generators, lab.World.Human.Length / generators + 1));
        }
    }

    [Fact]
    public void Each_generator_begins_with_a_third_of_the_human_text()
    {
        foreach (var arm in new[] { "generators-separate", "generators-pooled" })
        {
            Assert.All(lab.Generations(arm)[1].Set.Documents, document => Assert.True(Third(PartOf(document)).IsSupersetOf(document.Words)));
        }

        Assert.All(lab.Generations("generator-one")[1].Set.Documents, document => Assert.True(Third(0).IsSupersetOf(document.Words)));
    }

    [Fact]
    public void Separate_generators_keep_to_their_own_words_and_pooled_ones_take_the_others()
    {
        bool Keeps(LabDocument document) => Third(PartOf(document)).IsSupersetOf(document.Words);
        Assert.All(lab.Generations("generators-separate")[2].Set.Documents, document => Assert.True(Keeps(document)));
        var pooled = lab.Generations("generators-pooled")[2].Set.Documents;
        Assert.True(pooled.Count(Keeps) < pooled.Count / 2);
    }

    private int PartOf(LabDocument document) => document.Number / lab.World.Lengths.Length;

    private HashSet<int> Third(int part) => [.. lab.World.Human.Where((_, i) => i % 3 == part).SelectMany(document => document.Words)];
}
