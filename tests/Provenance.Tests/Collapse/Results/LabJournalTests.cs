using Provenance.Collapse.Results;
using Xunit;

namespace Provenance.Tests.Collapse.Results;

/// <summary>Runs that may be resumed in a folder of the lab.</summary>
public sealed class LabJournalTests(LabFixture fixture) : IClassFixture<LabFixture>
{
    private static readonly CollapseOptions Options = LabFixture.Options with { Generations = 1, Arms = LabFixture.Arms("human", "replace") };

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1_000_000)]
    public void A_last_line_that_was_cut_off_is_left_out(int bytes)
    {
        var output = fixture.NewOutput();
        var whole = Run(Options, output);
        var journal = File.ReadAllBytes(Journal(output));
        var lines = Lines(journal);
        // down to its first byte
        File.WriteAllBytes(Journal(output), journal[..Math.Max(journal.Length - bytes, journal.Length - lines[^1].Length)]);
        var observer = new LabObserver();
        Assert.Equal(whole.ToJson(), Run(Options, output, resume: true, observer).ToJson());
        Assert.Single(observer.Computed);
        Assert.Equal(lines, Lines(File.ReadAllBytes(Journal(output))));
    }

    [Fact]
    public void A_first_line_that_was_cut_off_begins_anew()
    {
        var output = fixture.NewOutput();
        Directory.CreateDirectory(output);
        File.WriteAllText(Journal(output), "{\"run\":\"0123");
        Assert.True(Run(Options, output, resume: true).Complete);
        Assert.Equal(3, File.ReadAllLines(Journal(output)).Length);
    }

    [Fact]
    public void A_damaged_line_is_named_and_nothing_is_changed()
    {
        var output = fixture.NewOutput();
        Run(Options, output);
        var lines = File.ReadAllLines(Journal(output));
        foreach (var damaged in new[] { "", "null", lines[1][..^30], lines[1].Replace("\"seed\":1", "\"seed\":\"one\"", StringComparison.Ordinal), "[]" })
        {
            var text = string.Join('\n', [lines[0], damaged, lines[2], ""]);
            File.WriteAllText(Journal(output), text);
            var error = Assert.Throws<DataException>(() => Run(Options, output, resume: true));
            Assert.Equal((Journal(output), 2L), (error.File, error.Line));
            Assert.Equal(text, File.ReadAllText(Journal(output)));
        }
    }

    [Fact]
    public void Other_options_are_refused_and_the_right_ones_go_on()
    {
        var output = fixture.NewOutput();
        var whole = Run(Options, output);
        CollapseOptions[] others =
        [
            Options with { Generations = 2 }, Options with { Seed = 2 }, Options with { Words = 7_000 }, Options with { Order = 2 },
            Options with { Temperature = 0.9 }, Options with { TopK = 50 }, Options with { TopP = 0.9 }, Options with { Student = CollapseStudent.Neural },
        ];
        Assert.All(others, other => Assert.Contains("other options or other text", Assert.Throws<DataException>(() => Run(other, output, resume: true)).Message, StringComparison.Ordinal));
        Assert.Throws<DataException>(() => new CollapseLab(Options).Run(fixture.Request with { Output = output, Resume = true, Detector = null }));
        // neither threads nor folders decide figures, and what was refused left no lock behind
        Assert.Equal(whole.ToJson(), Run(Options with { Threads = 2, TemporaryFolder = Path.GetTempPath() }, output, resume: true).ToJson());
    }

    [Fact]
    public void Other_text_is_refused()
    {
        var output = fixture.NewOutput();
        Run(Options, output);
        var more = fixture.Write("more.jsonl", MadeUpText.Lines(MadeUpText.Documents(77, 2)));
        var request = fixture.Request with { Inputs = [fixture.Text, more], Output = output, Resume = true };
        Assert.Contains("other options or other text", Assert.Throws<DataException>(() => new CollapseLab(Options).Run(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_anything_is_refused_and_an_empty_one_taken()
    {
        var output = fixture.NewOutput();
        Directory.CreateDirectory(output);
        Run(Options, output);
        var before = File.ReadAllBytes(Journal(output));
        Assert.Contains("is there already", Assert.Throws<OutputException>(() => Run(Options, output)).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Journal(output)));
        var file = fixture.Write("a-file", "text");
        Assert.Throws<OutputException>(() => Run(Options, file));
        Assert.Throws<OutputException>(() => Run(Options, file, resume: true));
        Assert.Throws<OutputException>(() => Run(Options, Path.Combine(file, "folder")));
        Assert.Equal("text", File.ReadAllText(file));
    }

    [Fact]
    public void What_is_refused_before_it_begins_leaves_no_folder()
    {
        var output = fixture.NewOutput();
        Assert.Throws<InputNotFoundException>(() => new CollapseLab(Options).Run(fixture.Request with { Inputs = ["nowhere.jsonl"], Output = output }));
        Assert.False(Directory.Exists(output));
        var little = fixture.Write("little.jsonl", MadeUpText.Lines(MadeUpText.Documents(1, 20)));
        Assert.Throws<DataException>(() => new CollapseLab(Options).Run(fixture.Request with { Inputs = [little], Output = output }));
        Assert.False(Directory.Exists(output));
        // one that was there stays
        Directory.CreateDirectory(output);
        Assert.Throws<DataException>(() => new CollapseLab(Options).Run(fixture.Request with { Inputs = [little], Output = output }));
        Assert.True(Directory.Exists(output));
    }

    [Fact]
    public void Two_runs_at_once_in_one_folder_are_refused()
    {
        var output = fixture.NewOutput();
        var refused = new List<Exception>();
        var observer = new LabObserver(seen =>
        {
            if (seen.Generations.Count == 1)
            {
                refused.Add(Assert.Throws<OutputException>(() => Run(Options, output, resume: true)));
                refused.Add(Assert.Throws<OutputException>(() => Run(Options, output)));
            }
        });
        var report = Run(Options, output, observer: observer);
        Assert.Contains("another run is writing here", refused[0].Message, StringComparison.Ordinal);
        Assert.Equal(Run(Options).ToJson(), report.ToJson());
        Assert.Equal(report.ToJson(), Run(Options, output, resume: true).ToJson());
    }

    private CollapseReport Run(CollapseOptions options, string? output = null, bool resume = false, LabObserver? observer = null) =>
        new CollapseLab(options).Run(fixture.Request with { Output = output, Resume = resume }, observer);

    private static string[] Lines(byte[] journal) => System.Text.Encoding.UTF8.GetString(journal).TrimEnd('\n').Split('\n');

    private static string Journal(string output) => Path.Combine(output, LabJournal.FileName);
}
