using System.Globalization;
using Provenance.Tests.Collapse;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Expectations of the literature, on human text: less than reliable figures need, but enough for the order of the regimes.</summary>
public sealed class CollapseStory
{
    private static readonly IReadOnlyList<CollapseRegime> Arms = LabFixture.Arms("human", "replace", "replace-10", "replace-30", "accumulate", "accumulate-subsample", "mix", "resample-10");

    private static readonly string[] Measured = ["ratio", "tail"];

    [Fact]
    public void The_more_human_text_is_kept_the_less_is_lost()
    {
        Needs.Corpora();
        var options = new CollapseOptions { Arms = Arms, Seeds = 1, Generations = 4, Words = 40_000, Orderings = false };
        var report = new CollapseLab(options).Run(new CollapseRequest { Inputs = [Needs.TrainingCorpora] });
        Assert.Equal("en", report.Corpus.Language);
        Assert.InRange(report.Corpus.TrainingWords, 39_000, 40_000);
        Descends(report, "replace", "replace-10", "replace-30", "mix", "resample-10");
        Descends(report, "replace", "accumulate-subsample", "accumulate");
        Assert.All(report.Generations.Where(figures => figures.Arm == "human"), figures => Assert.Equal(1, figures.Ratio));

        // the tail goes first
        var replaced = report.Generations.Where(figures => figures.Arm == "replace").ToArray();
        foreach (var figures in new[] { replaced.Select(one => one.Ratio), replaced.Select(one => -one.TailCoverage) }.Zip(Measured))
        {
            Assert.True(figures.First.SequenceEqual(figures.First.Order()), figures.Second);
        }

        // a detector of generation 1 finds human text that nobody marked
        Assert.True(report.Generations.Single(figures => figures is { Arm: "resample-10", Generation: 4 }).HumanShare > 0.6);
    }

    private static void Descends(CollapseReport report, params string[] arms)
    {
        var ratios = Array.ConvertAll(arms, arm => report.Generations.Single(figures => figures.Arm == arm && figures.Generation == report.Options.Generations).Ratio);
        var found = string.Join(", ", arms.Zip(ratios, (arm, ratio) => string.Create(CultureInfo.InvariantCulture, $"{arm} {ratio:0.000}")));
        Assert.True(ratios.SequenceEqual(ratios.OrderDescending()) && ratios[^1] > 1, found);
    }
}
