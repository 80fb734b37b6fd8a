using System.Text;
using Provenance.Collapse.Regimes;
using Provenance.Collapse.World;
using Xunit;

namespace Provenance.Tests.Collapse.Regimes;

/// <summary>Training sets that a policy chooses, with a detector that nearly always tells human text from a model's.</summary>
public sealed class CuratedArmsTests(SmallLab lab) : IClassFixture<SmallLab>
{
    [Fact]
    public void Weighted_human_text_is_618_thousandths_of_a_set_that_has_all_of_both()
    {
        foreach (var generation in lab.Generations("mix-repeated").Skip(1))
        {
            Assert.Equal((Math.Sqrt(5) - 1) / 2, generation.Set.HumanShare, 0.01);
            var repeats = SmallLab.Repeats(generation.Set);
            Assert.Equal(2 * lab.World.Human.Length, repeats.Count);
            Assert.All(repeats, document => Assert.InRange(document.Value, 1, document.Key.Generation == 0 ? 2 : 1));
        }
    }

    [Fact]
    public void A_detector_that_knows_the_text_finds_most_of_the_human_half_unmarked()
    {
        var (soft, sharp) = (lab.Generations("resample-1"), lab.Generations("resample-10"));
        for (var i = 1; i < sharp.Length; i++)
        {
            Assert.True(soft[i].Set.HumanShare > 0.65, $"{soft[i].Set.HumanShare}");
            Assert.True(sharp[i].Set.HumanShare > 0.65, $"{sharp[i].Set.HumanShare}");
            foreach (var set in new[] { soft[i].Set, sharp[i].Set })
            {
                Assert.All(SmallLab.Repeats(set).Values, repeats => Assert.InRange(repeats, 1, 3));
                // half as many documents again as the pool has
                Assert.InRange(set.Documents.Count, 2.9 * lab.World.Human.Length, 3 * lab.World.Human.Length);
            }
        }
    }

    [Fact]
    public void A_detector_that_takes_them_the_wrong_way_round_chooses_what_models_wrote()
    {
        var wrong = Wrong();
        var request = new CollapseRequest { Inputs = [lab.Folder["text"]], Detector = wrong };
        var world = LabWorld.Build(request, lab.World.Options, lab.Shards, 1, lab.Folder["work"], default);
        var set = Lineages.Find(CollapseRegime.All.Single(arm => arm.Name == "resample-10")).Generations(world, default).ElementAt(1).Set;
        Assert.True(set.HumanShare < 0.3, $"{set.HumanShare}");
    }

    [Fact]
    public void Without_human_text_in_the_pool_none_is_chosen()
    {
        var generations = lab.Generations("replace-resampled");
        for (var i = 1; i < generations.Length; i++)
        {
            Assert.All(generations[i].Set.Documents, document => Assert.Equal(i, document.Generation));
            Assert.All(SmallLab.Repeats(generations[i].Set).Values, repeats => Assert.InRange(repeats, 1, 3));
        }
    }

    [Fact]
    public void The_best_half_is_as_long_as_human_text_and_more_human_like_than_all_that_is_left()
    {
        foreach (var generation in lab.Generations("keep-half").Skip(1))
        {
            Assert.InRange(generation.Set.Words, lab.World.Words - 90, lab.World.Words + 90);
            Assert.Equal(0, generation.Set.HumanShare);
        }

        int[] lengths = [.. lab.World.Lengths, .. lab.World.Lengths];
        var pool = lab.World.First.Model.Write(lengths, lab.World.Sampling, 1, 5);
        var kept = new CuratedRegime(RegimePolicies.Best) { WithHuman = false }.Choose(new LabPool(lab.World, 1, [pool]), default).Documents.Select(document => document.Number).ToHashSet();
        var scorer = lab.World.Detector.CreateScorer(ScanOptions.DefaultFalsePositiveRate);
        var scores = Array.ConvertAll(pool, document => scorer.Score(Encoding.UTF8.GetBytes(document.Text(lab.World.Vocabulary))).Resemblance);
        var (best, rest) = (pool.Where(document => kept.Contains(document.Number)), pool.Where(document => !kept.Contains(document.Number)));
        // what a policy reads is the score as a file holds it, rounded
        Assert.True(best.Min(document => scores[document.Number]) >= rest.Max(document => scores[document.Number]) - 0.01);
        Assert.InRange(best.Sum(document => document.Words.Length), lab.World.Words - 90, lab.World.Words + 90);
    }

    [Fact]
    public void A_policy_of_ones_own_knows_who_wrote_what()
    {
        var arm = CollapseRegime.Create(new CurationPolicy
        {
            Name = "mine",
            Human = new HumanPolicy { Share = 0.8 },
            Order = [SelectionOrder.Random],
            Sentinels = new SentinelPolicy { Count = 0 },
        });
        Assert.Equal("policy:mine", arm.Name);
        var set = Lineages.Find(arm).Generations(lab.World, default).ElementAt(1).Set;
        Assert.True(set.HumanShare >= 0.8, $"{set.HumanShare}");
    }

    [Fact]
    public void A_policy_that_contradicts_itself_is_refused_before_anything_is_done()
    {
        Assert.Throws<ArgumentException>(() => CollapseRegime.Create(new CurationPolicy { Name = "mine", Human = new HumanPolicy { Share = 2 } }));
        Assert.Throws<ArgumentNullException>(() => CollapseRegime.Create(null!));
    }

    /// <summary>Trained on the same text with its labels swapped.</summary>
    private Detector Wrong()
    {
        var lines = MadeUpText.Lines(lab.World.DetectorHuman.Select(document => document.Text(lab.World.Vocabulary)), "machine")
            + MadeUpText.Lines(lab.World.First.Text.Select(document => document.Text(lab.World.Vocabulary)), "human").Replace("\"id\":\"d", "\"id\":\"m", StringComparison.Ordinal);
        return new DetectorTrainer(new TrainingOptions { Folds = 3 }).Run(new TrainingRequest { Inputs = [lab.Folder.Write("swapped.jsonl", lines)] }).Detector;
    }
}
