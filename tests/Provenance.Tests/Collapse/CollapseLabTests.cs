using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Collapse;

public sealed class CollapseLabTests(LabFixture fixture) : IClassFixture<LabFixture>
{
    private static readonly CollapseOptions Options = LabFixture.Options;

    [Fact]
    public void The_same_seed_gives_the_same_figures_with_any_number_of_threads()
    {
        // everything that draws: detectors, policies, several generators, orders
        var options = Options with { Seed = 7, Generations = 1, Words = 5_000, Orderings = true, Arms = LabFixture.Arms("replace-10", "accumulate-subsample", "resample-10", "keep-half", "unsmoothed", "generators-pooled") };
        var request = fixture.Request with { Detector = null };
        var one = new CollapseLab(options).Run(request);
        var two = new CollapseLab(options with { Threads = 2 }).Run(request);
        Assert.Equal(one.ToJson(), two.ToJson());
        Assert.Equal((6 * 2, 1, 110, 3), (one.Generations.Count, one.HumanText.Count, one.Orders.Count, one.Sentinels.Count));
        Assert.Equal("trained", one.Detector);
    }

    [Fact]
    public void The_fewest_words_that_may_be_asked_for_do_whatever_the_length_of_documents()
    {
        var random = new SplitMix64(LabFixture.TextSeed);
        var pages = new string[150];
        for (var i = 0; i < pages.Length; i++) pages[i] = MadeUpText.Document(ref random, 600 + random.NextInt(300));
        var report = new CollapseLab(Options with { Words = 5_000, Seeds = 2, Generations = 1 }).Run(new CollapseRequest { Inputs = [fixture.Write("pages/a.jsonl", MadeUpText.Lines(pages))] });
        Assert.True(report.Complete);
        Assert.InRange(report.Corpus.TrainingWords, 2_500, 5_000);
    }

    [Fact]
    public void Orders_need_text_for_a_detector_of_their_own_and_say_so_before_anything_is_done()
    {
        var random = new SplitMix64(LabFixture.TextSeed);
        var pages = new string[140];
        // one piece each, and too few of them in a quarter of the text
        for (var i = 0; i < pages.Length; i++) pages[i] = MadeUpText.Document(ref random, 150);
        var request = fixture.Request with { Inputs = [fixture.Write("few/a.jsonl", MadeUpText.Lines(pages))] };
        var options = Options with { Generations = 1, Words = 20_000, Arms = LabFixture.Arms("human") };
        Assert.True(new CollapseLab(options).Run(request).Complete);
        var error = Assert.Throws<DataException>(() => new CollapseLab(options with { Orderings = true }).Run(request));
        Assert.Contains("cannot be divided into parts", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_seed_gives_other_figures()
    {
        var (one, other) = (Run(Options), Run(Options with { Seed = 2 }));
        Assert.All(one.Generations.Zip(other.Generations).Where(pair => pair.First.Arm != "human"), pair => Assert.NotEqual(pair.First.Perplexity, pair.Second.Perplexity));
        Assert.NotEqual(one.HumanText[0].Vocabulary, other.HumanText[0].Vocabulary);
    }

    [Fact]
    public void Seeds_of_one_run_are_as_if_each_was_run_alone()
    {
        var both = Run(Options with { Seed = 4, Seeds = 2 });
        var alone = Run(Options with { Seed = 5 });
        Assert.Equal(Ratios(alone), Ratios(both with { Generations = [.. both.Generations.Where(figures => figures.Seed == 5)] }));
        Assert.Equal([4UL, 5], both.HumanText.Select(figures => figures.Seed));
    }

    [Fact]
    public void An_arms_figures_do_not_depend_on_which_other_arms_there_are()
    {
        var alone = Run(Options with { Arms = LabFixture.Arms("mix") });
        Assert.Equal(Ratios(alone), Ratios(Run(Options)).Where(one => one.Arm == "mix"));
    }

    [Fact]
    public void Human_text_loses_nothing_and_replacing_it_more_with_every_generation()
    {
        var report = Run(Options with { Generations = 4, Arms = LabFixture.Arms("human", "replace") });
        Assert.Equal(Enumerable.Range(0, 5).Concat(Enumerable.Range(0, 5)), report.Generations.Select(figures => figures.Generation));
        Assert.All(report.Generations.Where(figures => figures.Arm == "human" || figures.Generation == 0), figures => Assert.Equal(1, figures.Ratio));
        var ratios = report.Generations.Where(figures => figures.Arm == "replace").Select(figures => figures.Ratio).ToArray();
        Assert.Equal(ratios.Order(), ratios);
        Assert.True(ratios[^1] > 1.3, string.Join(' ', ratios));
        Assert.True(report.Complete);
    }

    [Fact]
    public void Figures_are_by_arm_in_the_options_order_then_by_seed_and_generation()
    {
        var report = Run(Options with { Arms = LabFixture.Arms("mix", "human"), Seeds = 2, Generations = 1, Threads = 2 });
        (string, ulong, int)[] expected = [("mix", 1, 0), ("mix", 1, 1), ("mix", 2, 0), ("mix", 2, 1), ("human", 1, 0), ("human", 1, 1), ("human", 2, 0), ("human", 2, 1)];
        Assert.Equal(expected, report.Generations.Select(figures => (figures.Arm, figures.Seed, figures.Generation)));
    }

    [Fact]
    public void How_text_is_drawn_and_what_learns_from_it_make_a_difference()
    {
        var arms = LabFixture.Arms("replace");
        CollapseOptions[] ways = [Options, Options with { TopK = 20 }, Options with { TopP = 0.9 }, Options with { Temperature = 0.8 }, Options with { Order = 2 }];
        var ratios = ways.Select(way => Run(way with { Arms = arms, Generations = 1 }).Generations[^1]).ToArray();
        Assert.Equal(ways.Length, ratios.Select(figures => figures.Ratio).Distinct().Count());
        Assert.All(ratios[1..4], figures => Assert.True(figures.Vocabulary < 0.9 * ratios[0].Vocabulary));
    }

    [Fact]
    public void The_order_of_files_and_lines_and_repeats_decide_nothing()
    {
        var texts = MadeUpText.Documents(LabFixture.TextSeed, LabFixture.Documents);
        fixture.Write("other/a.jsonl", MadeUpText.Lines(texts.Skip(100).Reverse()));
        fixture.Write("other/b.jsonl", MadeUpText.Lines(texts.Take(200)));
        var other = new CollapseLab(Options).Run(fixture.Request with { Inputs = [Path.Combine(Path.GetDirectoryName(fixture.Text)!, "other")] });
        Assert.Equal(Run(Options).ToJson(), other.ToJson());
    }

    [Fact]
    public void Too_little_text_is_refused_with_both_numbers()
    {
        var little = fixture.Write("little/a.jsonl", MadeUpText.Lines(MadeUpText.Documents(1, 30)));
        var words = MadeUpText.Documents(1, 30).Sum(text => text.Split(' ').Length);
        var error = Assert.Throws<DataException>(() => new CollapseLab(Options).Run(fixture.Request with { Inputs = [little] }));
        Assert.Contains($"only {words:N0} words", error.Message, StringComparison.Ordinal);
        Assert.Contains("needs 20,000", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 30_000)]
    [InlineData(3, 10_000)]
    [InlineData(4, 7_000)]
    public async Task Text_in_too_few_documents_to_divide_is_refused(int documents, int words)
    {
        var random = new Provenance.Documents.Statistics.SplitMix64(5);
        var few = fixture.Write($"few-{documents}/a.jsonl", MadeUpText.Lines([.. Enumerable.Range(0, documents).Select(_ => MadeUpText.Document(ref random, words))]));
        // four can be divided, but not so that a detector learns from a part of them
        foreach (var detector in documents == 4 ? [null] : new[] { fixture.Detector, null })
        {
            var run = Task.Run(() => new CollapseLab(Options).Run(fixture.Request with { Inputs = [few], Detector = detector }));
            Assert.Same(run, await Task.WhenAny(run, Task.Delay(Waiting.Patience)));
            var error = await Assert.ThrowsAsync<DataException>(() => run);
            Assert.Contains($"in {documents:N0} document", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Observers_are_told_of_progress_up_to_its_end_and_of_what_readers_should_know()
    {
        var german = string.Join(' ', Enumerable.Repeat("der hund und die katze sind nicht in dem haus das auf dem berg ist", 3));
        fixture.Write("mixed/a.jsonl", MadeUpText.Lines(MadeUpText.Documents(LabFixture.TextSeed, LabFixture.Documents)));
        fixture.Write("mixed/b.jsonl", MadeUpText.Lines([german, "", "...", "  \u200b", "too short"]) + "no JSON\n");
        var observer = new LabObserver();
        var report = new CollapseLab(Options with { Generations = 1 }).Run(fixture.Request with { Inputs = [Path.Combine(Path.GetDirectoryName(fixture.Text)!, "mixed")] }, observer);
        Assert.Equal(3 * 2, observer.Generations.Count);
        Assert.Equal(1, observer.Progress[^1].Fraction!.Value, 1e-9);
        Assert.Equal(["human", "mix", "replace"], observer.Notices.Select(notice => notice.Split(' ', ':')[2]).Order(StringComparer.Ordinal));
        Assert.All(observer.Progress.Zip(observer.Progress.Skip(1)), pair => Assert.True(pair.First.Fraction <= pair.Second.Fraction));
        Assert.Equal("b.jsonl", Path.GetFileName(Assert.Single(observer.Rejects).File));
        Assert.Equal(4, report.Warnings.Count);
        Assert.Contains("from 200,000 on", report.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("3 documents are left out as empty: no letter and no digit", report.Warnings[1], StringComparison.Ordinal);
        Assert.Contains("1 documents of fewer than 25 words", report.Warnings[2], StringComparison.Ordinal);
        Assert.Contains("45 words in other languages than en", report.Warnings[3], StringComparison.Ordinal);
        Assert.Subset(observer.Warnings.ToHashSet(), report.Warnings.ToHashSet());
    }

    [Fact]
    public void A_run_leaves_no_temporary_files()
    {
        var temporary = Directory.CreateDirectory(fixture.NewOutput()).FullName;
        Run(Options with { TemporaryFolder = temporary, Generations = 1, Arms = LabFixture.Arms("resample-1") });
        Assert.Throws<DataException>(() => new CollapseLab(Options with { TemporaryFolder = temporary }).Run(fixture.Request with { Inputs = [fixture.Write("tiny.txt", "little")] }));
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary));
    }

    [Fact]
    public void Options_outside_their_range_are_refused_by_name()
    {
        CollapseOptions[] wrong =
        [
            Options with { Arms = [] }, Options with { Arms = LabFixture.Arms("mix", "mix") }, Options with { Generations = 0 }, Options with { Seeds = 101 },
            Options with { Words = 4_999 }, Options with { Order = 6 }, Options with { Threads = -1 }, Options with { Temperature = 0 }, Options with { TopK = -1 }, Options with { TopP = 1.5 },
        ];
        string[] names = ["Arms", "Arms", "Generations", "Seeds", "Words", "Order", "Threads", "Temperature", "TopK", "TopP"];
        Assert.All(wrong.Zip(names), pair => Assert.Equal(pair.Second, Assert.Throws<ArgumentException>(() => new CollapseLab(pair.First)).ParamName));
    }

    private CollapseReport Run(CollapseOptions options) => new CollapseLab(options).Run(fixture.Request);

    private static IEnumerable<(string Arm, int Generation, double Ratio, double Resemblance)> Ratios(CollapseReport report) =>
        report.Generations.Select(figures => (figures.Arm, figures.Generation, figures.Ratio, figures.Resemblance));
}
