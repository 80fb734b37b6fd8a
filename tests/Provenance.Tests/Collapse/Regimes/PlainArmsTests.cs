using Provenance.Collapse.Regimes;
using Provenance.Collapse.World;
using Xunit;

namespace Provenance.Tests.Collapse.Regimes;

/// <summary>Training sets of regimes that do not look at documents.</summary>
public sealed class PlainArmsTests(SmallLab lab) : IClassFixture<SmallLab>
{
    /// <summary>Documents are drawn whole, so that a set can be longer by as much as the longest.</summary>
    private const int LongestDocument = 90;

    private long Words => lab.World.Words;

    [Fact]
    public void Human_text_stays_the_same_in_every_generation()
    {
        foreach (var generation in lab.Generations("human")) Assert.Equal(Sorted(lab.World.Human), Sorted(generation.Set.Documents));
    }

    [Theory]
    [InlineData("replace")]
    [InlineData("unsmoothed")]
    public void Replacing_leaves_nothing_but_the_last_models_text(string arm)
    {
        var generations = lab.Generations(arm);
        Assert.Equal(Sorted(lab.World.Human), Sorted(generations[0].Set.Documents));
        for (var i = 1; i < generations.Length; i++)
        {
            Assert.Equal((i, 0.0, Words), (generations[i].Number, generations[i].Set.HumanShare, generations[i].Set.Words));
            Assert.Equal(Sorted(generations[i - 1].Text), Sorted(generations[i].Set.Documents));
            // a network learns most of what it reads last
            Assert.NotEqual(generations[i - 1].Text, generations[i].Set.Documents);
        }
    }

    [Theory]
    [InlineData("replace-10", 0.1)]
    [InlineData("replace-30", 0.3)]
    public void A_share_of_human_text_is_drawn_anew_for_every_generation(string arm, double share)
    {
        var generations = lab.Generations(arm);
        for (var i = 1; i < generations.Length; i++)
        {
            var set = generations[i].Set;
            Assert.InRange(set.Words, Words, Words + 2 * LongestDocument);
            Assert.InRange(set.HumanShare, share - 2.0 * LongestDocument / Words, share + 2.0 * LongestDocument / Words);
            Assert.All(set.Documents, document => Assert.True(document.Generation == 0 || document.Generation == i));
            Assert.All(SmallLab.Repeats(set).Values, repeats => Assert.Equal(1, repeats));
        }

        Assert.NotEqual(generations[1].Set.Documents.Where(document => document.IsHuman), generations[2].Set.Documents.Where(document => document.IsHuman));
    }

    [Fact]
    public void Accumulating_keeps_all_that_was_ever_written()
    {
        var generations = lab.Generations("accumulate");
        for (var i = 1; i < generations.Length; i++)
        {
            Assert.Equal((i + 1) * Words, generations[i].Set.Words);
            Assert.Equal(1.0 / (i + 1), generations[i].Set.HumanShare, 1e-12);
            Assert.Equal(Enumerable.Range(0, i + 1), generations[i].Set.Documents.Select(document => document.Generation).Distinct().Order());
            Assert.All(SmallLab.Repeats(generations[i].Set).Values, repeats => Assert.Equal(1, repeats));
        }
    }

    [Fact]
    public void Subsampling_draws_as_much_as_there_is_human_text_from_every_generation_alike()
    {
        var generations = lab.Generations("accumulate-subsample");
        for (var i = 1; i < generations.Length; i++)
        {
            var set = generations[i].Set;
            Assert.InRange(set.Words, Words, Words + LongestDocument);
            Assert.All(SmallLab.Repeats(set).Values, repeats => Assert.Equal(1, repeats));
            for (var from = 0; from <= i; from++)
            {
                // about 360 documents: five deviations are 0.12
                var share = set.Documents.Count(document => document.Generation == from) / (double)set.Documents.Count;
                Assert.InRange(share, 1.0 / (i + 1) - 0.12, 1.0 / (i + 1) + 0.12);
            }
        }
    }

    [Fact]
    public void Mixing_puts_the_last_models_text_beside_all_human_text()
    {
        var generations = lab.Generations("mix");
        for (var i = 1; i < generations.Length; i++)
        {
            Assert.Equal(Sorted([.. lab.World.Human, .. generations[i - 1].Text]), Sorted(generations[i].Set.Documents));
            Assert.Equal(0.5, generations[i].Set.HumanShare, 1e-12);
        }
    }

    [Fact]
    public void Weighting_makes_human_text_count_for_more_without_changing_how_much_the_whole_counts()
    {
        foreach (var generation in lab.Generations("mix-weighted").Skip(1))
        {
            var weights = generation.Set.Weights();
            Assert.Equal(0.618, generation.Set.HumanShare, 0.001);
            Assert.Equal(generation.Set.Documents.Count, weights.Sum(), 1e-6);
            Assert.Equal(2 * Words, generation.Set.Words);
            // who knows no weights reads human documents 1.618 times, one with another
            Assert.Equal(0.5 * (1 + 1.618), generation.Set.Repeated().Count() / (double)generation.Set.Documents.Count, 0.01);
        }
    }

    [Fact]
    public void All_arms_but_the_unsmoothed_one_begin_with_the_same_model_and_text()
    {
        foreach (var arm in CollapseRegime.All)
        {
            var first = Lineages.Find(arm).Generations(lab.World, default).First();
            Assert.Same(lab.World.First.Model, first.Model);
            Assert.Equal(arm.Name == "unsmoothed", !first.Text.Select(document => document.Words).SequenceEqual(lab.World.First.Text.Select(document => document.Words), WordsComparer));
        }
    }

    [Fact]
    public void Documents_are_as_long_as_the_human_ones_and_say_which_generation_they_are()
    {
        foreach (var arm in CollapseRegime.All)
        {
            var generation = Lineages.Find(arm).Generations(lab.World, default).ElementAt(1);
            Assert.Equal(lab.World.Lengths, generation.Text.Select(document => document.Words.Length));
            Assert.All(generation.Text, document => Assert.Equal(2, document.Generation));
        }
    }

    [Fact]
    public void Arms_have_names_of_their_own_and_the_quick_ones_are_among_them()
    {
        Assert.Equal(CollapseRegime.All.Count, CollapseRegime.All.Select(arm => arm.Name).Distinct().Count());
        Assert.Equal(7, CollapseRegime.Quick.Count);
        Assert.All(CollapseRegime.Quick, arm => Assert.Contains(arm, CollapseRegime.All));
        Assert.Equal("human", CollapseRegime.Quick[0].Name);
    }

    private static EqualityComparer<int[]> WordsComparer { get; } = EqualityComparer<int[]>.Create((one, other) => one!.AsSpan().SequenceEqual(other), words => words.Length);

    /// <summary>Sets are in no order.</summary>
    private static LabDocument[] Sorted(IReadOnlyList<LabDocument> documents) => [.. documents.OrderBy(document => document.Generation).ThenBy(document => document.Number)];
}
