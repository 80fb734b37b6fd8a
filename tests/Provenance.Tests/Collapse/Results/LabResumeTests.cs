using System.Text.Json;
using System.Text.RegularExpressions;
using Provenance.Collapse.Results;
using Xunit;

namespace Provenance.Tests.Collapse.Results;

/// <summary>Interrupted runs of the lab, and resuming them.</summary>
public sealed class LabResumeTests(LabFixture fixture) : IClassFixture<LabFixture>
{
    private static readonly CollapseOptions Options = LabFixture.Options;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(11)]
    public void A_run_that_was_interrupted_goes_on_to_the_same_report(int generations)
    {
        var options = Options with { Seeds = 2 };
        var output = fixture.NewOutput();
        Interrupt(options, output, generations);
        var observer = new LabObserver();
        var resumed = Run(options, output, resume: true, observer);
        Assert.Equal(Run(options).ToJson(), resumed.ToJson());
        Assert.Equal(resumed.ToJson() + "\n", File.ReadAllText(Path.Combine(output, "report.json")));
        // whole arms that were finished are not computed again
        Assert.Equal(6 - generations / 3, observer.Computed.Count());
    }

    [Fact]
    public void Interrupted_orders_are_tried_again_and_finished_ones_are_not()
    {
        var options = Options with { Words = 5_000, Orderings = true, Arms = LabFixture.Arms("human") };
        var output = fixture.NewOutput();
        var whole = Run(options, output);
        var lines = File.ReadAllLines(Journal(output));
        Assert.Equal(3, lines.Length);
        // orders come first
        File.WriteAllText(Journal(output), $"{lines[0]}\n{lines[2]}\n");
        Assert.Equal(whole.ToJson(), Run(options, output, resume: true).ToJson());
        Assert.Equal(110, whole.Orders.Count);
        // and who does not ask for them any more gets none
        var without = Run(options with { Orderings = false }, output, resume: true);
        Assert.Equal((0, 0, true), (without.Orders.Count, without.Sentinels.Count, without.Complete));
    }

    [Fact]
    public void The_report_of_an_interrupted_run_says_that_it_is_not_complete()
    {
        var output = fixture.NewOutput();
        Interrupt(Options, output, 4);
        Assert.False(IsComplete(output));
        Assert.True(Run(Options, output, resume: true).Complete);
        Assert.True(IsComplete(output));
    }

    [Fact]
    public void A_run_that_finished_nothing_leaves_no_report_and_goes_on_too()
    {
        var output = fixture.NewOutput();
        Interrupt(Options, output, 1);
        Assert.Equal(["journal.jsonl"], Directory.EnumerateFiles(output).Select(Path.GetFileName));
        Assert.True(Run(Options, output, resume: true).Complete);
    }

    [Fact]
    public void Resuming_what_is_finished_computes_nothing()
    {
        var output = fixture.NewOutput();
        var whole = Run(Options, output);
        var observer = new LabObserver();
        Assert.Equal(whole.ToJson(), Run(Options, output, resume: true, observer).ToJson());
        Assert.Empty(observer.Generations);
    }

    [Fact]
    public void Resuming_where_nothing_was_begun_begins()
    {
        Assert.Equal(Run(Options).ToJson(), Run(Options, fixture.NewOutput(), resume: true).ToJson());
    }

    [Fact]
    public void Arms_and_seeds_that_are_added_are_all_that_is_computed()
    {
        var output = fixture.NewOutput();
        Run(Options with { Arms = LabFixture.Arms("human") }, output);
        var arm = new LabObserver();
        var two = Options with { Arms = LabFixture.Arms("replace", "human") };
        Assert.Equal(Run(two).ToJson(), Run(two, output, resume: true, arm).ToJson());
        Assert.Equal(["replace 1"], arm.Computed);
        var seed = new LabObserver();
        Assert.Equal(Run(two with { Seeds = 2 }).ToJson(), Run(two with { Seeds = 2 }, output, resume: true, seed).ToJson());
        Assert.Equal(["human 2", "replace 2"], seed.Computed);
    }

    [Fact]
    public void A_run_with_fewer_arms_or_seeds_than_were_finished_is_complete_and_has_just_those()
    {
        var output = fixture.NewOutput();
        var options = Options with { Generations = 1, Seeds = 2 };
        Run(options, output);
        var fewer = options with { Seeds = 1, Arms = LabFixture.Arms("mix") };
        Assert.Equal(Run(fewer).ToJson(), Run(fewer, output, resume: true).ToJson());
    }

    [Fact]
    public void Arms_that_were_finished_do_not_stand_for_others_that_were_not()
    {
        var output = fixture.NewOutput();
        Run(Options with { Arms = LabFixture.Arms("human", "mix") }, output);
        var other = Options with { Arms = LabFixture.Arms("human", "replace") };
        Interrupt(other, output, 1);
        Assert.False(IsComplete(output));
        Assert.True(Run(other, output, resume: true).Complete);
    }

    [Fact]
    public void A_policy_that_was_changed_under_its_name_is_tried_again()
    {
        CollapseRegime Mine(double share) => CollapseRegime.Create(new CurationPolicy { Name = "mine", Human = new HumanPolicy { Share = share }, Sentinels = new SentinelPolicy { Count = 0 } });
        var output = fixture.NewOutput();
        var (little, much) = (Options with { Generations = 1, Arms = [Mine(0.1)] }, Options with { Generations = 1, Arms = [Mine(0.9)] });
        Run(little, output);
        Assert.Equal(Run(much).ToJson(), Run(much, output, resume: true).ToJson());
        // both are there now
        var observer = new LabObserver();
        Assert.Equal(Run(little).ToJson(), Run(little, output, resume: true, observer).ToJson());
        Assert.Empty(observer.Generations);
    }

    [Fact]
    public void What_a_policy_of_ones_own_could_not_do_is_told_once_and_resumed_runs_know_it_too()
    {
        var greedy = new CurationPolicy { Name = "greedy", Budget = new BudgetPolicy { Amount = 1_000_000 }, Sentinels = new SentinelPolicy { Count = 0 } };
        var options = Options with { Seeds = 2, Arms = [CollapseRegime.Create(greedy), .. LabFixture.Arms("resample-1")] };
        var output = fixture.NewOutput();
        var observer = new LabObserver();
        var report = Run(options, output, observer: observer);
        var warning = Assert.Single(report.Warnings, text => text.Contains("the budget was not used up", StringComparison.Ordinal));
        Assert.StartsWith("policy:greedy, seed 1, generation 1: ", warning, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Warnings, text => text.Contains("resample-1", StringComparison.Ordinal));
        Assert.Subset(observer.Warnings.ToHashSet(), report.Warnings.ToHashSet());
        Assert.Equal(report.ToJson(), Run(options, output, resume: true).ToJson());
        // as versions before wrote it
        File.WriteAllText(Journal(output), Regex.Replace(File.ReadAllText(Journal(output)), """,?"warnings":\[[^]]*\]""", ""));
        Assert.DoesNotContain(Run(options, output, resume: true).Warnings, text => text.Contains("greedy", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_of_something_else_is_not_resumed()
    {
        var output = Directory.CreateDirectory(fixture.NewOutput()).FullName;
        File.WriteAllText(Path.Combine(output, "notes.txt"), "mine");
        var error = Assert.Throws<OutputException>(() => Run(Options, output, resume: true));
        Assert.Contains($"{output}: nothing to resume", error.Message, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(output).Select(Path.GetFileName));
    }

    private CollapseReport Run(CollapseOptions options, string? output = null, bool resume = false, LabObserver? observer = null) =>
        new CollapseLab(options).Run(fixture.Request with { Output = output, Resume = resume }, observer);

    /// <summary>Runs or goes on, until so many generations were done.</summary>
    private void Interrupt(CollapseOptions options, string output, int generations)
    {
        using var stop = new CancellationTokenSource();
        var observer = new LabObserver(seen =>
        {
            if (seen.Generations.Count == generations) stop.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => new CollapseLab(options).Run(fixture.Request with { Output = output, Resume = true }, observer, stop.Token));
    }

    private static bool IsComplete(string output)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "report.json")));
        return report.RootElement.GetProperty("complete").GetBoolean();
    }

    private static string Journal(string output) => Path.Combine(output, LabJournal.FileName);
}
