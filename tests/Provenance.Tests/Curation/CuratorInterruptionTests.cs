using Provenance.Curation.Pool;
using Provenance.Documents.Formats;
using Provenance.Reports.Selections;
using Xunit;

namespace Provenance.Tests.Curation;

/// <summary>A run that is stopped leaves nothing that looks complete, and going on gives the bytes of a run that was not.</summary>
public sealed class CuratorInterruptionTests : IDisposable
{
    private const ulong Seed = 14;

    private readonly CuratorRig _rig = new();
    private readonly MadeDocuments _made = new(Seed);

    [Fact]
    public void A_run_that_was_stopped_while_reading_leaves_no_folder_and_goes_on_where_it_was()
    {
        var lines = Lines(6000);
        var whole = _rig.Make(CuratorRig.Policy, _rig.Write("a.jsonl", lines));
        var request = Request(_rig.Folder["a.jsonl"]);
        Stop(request, new CurationOptions { Threads = 1 });
        Assert.False(Directory.Exists(request.Output));
        var observer = new StoppingObserver(null);
        new Curator(options: new CurationOptions { Threads = 2 }).Run(request with { Resume = true }, observer);
        // the bad line stood in what had been read
        Assert.Empty(observer.Rejects);
        CuratorRig.AssertSameBytes(whole, new MadeSelection(request.Output));
        Assert.Equal(["a.jsonl", "set-1", "set-2"], _rig.Folder.Names());
    }

    [Theory]
    [InlineData("tar")]
    [InlineData("zip")]
    public void The_members_of_an_archive_are_told_apart_by_a_run_that_goes_on(string kind)
    {
        // many members begin with line 1, and some rejects are among what was read before
        var members = Lines(6000).Chunk(400).Select((lines, i) => ($"part-{i:00}.jsonl", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)))).ToArray();
        var input = _rig.Folder.Write($"a.{kind}", Documents.Inputs.ArchiveReaderTests.Archive(kind, files: members));
        var whole = _rig.Make(CuratorRig.Policy, input);
        var request = Request(input);
        Stop(request, new CurationOptions { Threads = 1 });
        var observer = new StoppingObserver(null);
        new Curator(options: new CurationOptions { Threads = 2 }).Run(request with { Resume = true }, observer);
        Assert.Empty(observer.Rejects);
        CuratorRig.AssertSameBytes(whole, new MadeSelection(request.Output));
    }

    [Fact]
    public void Long_documents_are_found_again_after_an_interruption_and_with_other_threads()
    {
        // documents longer than a block of records make its buffer grow, which must not change where blocks are cut
        var lines = _made.Lines(9000);
        lines.Insert(7000, "not json");
        for (var i = 0; i < 3; i++) lines.Insert(10 + (300 * i), _made.Line($"long{i}", human: true, _made.Text(200_000)));
        string[] inputs = [_rig.Write("a.jsonl", lines.Take(8000)), _rig.Write("b.jsonl", lines.Skip(8000))];
        var whole = _rig.Make(CuratorRig.Policy, new CurationOptions { Threads = 1 }, inputs);
        var request = Request(inputs);
        Stop(request, new CurationOptions { Threads = 1 });
        var made = CuratorRig.Make(request with { Resume = true }, new CurationOptions { Threads = 3 }, out _);
        CuratorRig.AssertSameBytes(whole, made);
    }

    [Fact]
    public void What_was_read_before_an_interruption_is_not_read_again_over_a_stretch_of_empty_lines()
    {
        var lines = Lines(200);
        lines.InsertRange(100, Enumerable.Repeat("", 1_200_000));
        var input = _rig.Write("a.jsonl", lines);
        var whole = _rig.Make(CuratorRig.Policy, input);
        var request = Request(input);
        Assert.Throws<InvalidOperationException>(() => new Curator().Run(request, new StoppingObserver(() => throw new InvalidOperationException("an observer's own"))));
        CuratorRig.AssertSameBytes(whole, CuratorRig.Make(request with { Resume = true }, CurationOptions.Default, out _));
    }

    [Fact]
    public void A_failure_within_a_block_of_records_leaves_a_state_that_can_be_gone_on_from()
    {
        var input = _rig.Write("a.jsonl", Lines(200));
        var whole = _rig.Make(CuratorRig.Policy, input);
        var request = Request(input);
        Assert.Throws<InvalidOperationException>(() => new Curator().Run(request, new StoppingObserver(() => throw new InvalidOperationException("an observer's own"))));
        CuratorRig.AssertSameBytes(whole, CuratorRig.Make(request with { Resume = true }, CurationOptions.Default, out _));
    }

    [Fact]
    public void A_run_that_is_stopped_while_writing_leaves_no_folder_and_goes_on()
    {
        var input = _rig.Write("a.jsonl", _made.Lines(500));
        var whole = _rig.Make(CuratorRig.Policy, input);
        foreach (var step in new[] { CurationStep.Reading, CurationStep.Comparing, CurationStep.Deduplicating, CurationStep.Choosing, CurationStep.Writing, CurationStep.Reporting })
        {
            using var source = new CancellationTokenSource();
            var request = Request(input);
            try
            {
                new Curator().Run(request, new StoppingObserver(null) { AtStep = (step, source.Cancel) }, source.Token);
                Assert.True(step is CurationStep.Reporting or CurationStep.Comparing or CurationStep.Choosing, $"{step} was not stopped");
                Directory.Delete(request.Output, recursive: true);
            }
            catch (OperationCanceledException)
            {
                Assert.False(Directory.Exists(request.Output));
            }

            CuratorRig.AssertSameBytes(whole, CuratorRig.Make(request with { Resume = true }, CurationOptions.Default, out _));
        }
    }

    [Fact]
    public void What_an_interrupted_run_left_is_not_used_for_another_policy_or_a_changed_file()
    {
        var input = _rig.Write("a.jsonl", Lines(300));
        var request = Request(input);
        Stop(request, CurationOptions.Default);
        File.AppendAllText(input, _made.Line("later", human: true, _made.Text(30)) + "\n");
        var whole = _rig.Make(CuratorRig.Policy, input);
        CuratorRig.AssertSameBytes(whole, CuratorRig.Make(request with { Resume = true }, CurationOptions.Default, out _));
    }

    [Fact]
    public void All_records_that_cannot_be_read_stand_in_the_rejects_file_of_a_run_that_went_on()
    {
        var lines = Lines(6000);
        lines.Add("the last");
        var request = Request(_rig.Write("a.jsonl", lines)) with { RejectsPath = _rig.Folder["unread.jsonl"] };
        Stop(request, new CurationOptions { Threads = 1 });
        CuratorRig.Make(request with { Resume = true }, CurationOptions.Default, out _);
        Assert.Equal(["not json", "the last"], File.ReadAllLines(_rig.Folder["unread.jsonl"]).Select(line => MadeSelection.Parse(line).GetProperty("raw").GetString()));
    }

    [Theory]
    [InlineData("emptied")]
    [InlineData("edited")]
    [InlineData("longer")]
    [InlineData("shorter")]
    [InlineData("cut between blocks")]
    public void A_file_that_changes_while_it_is_read_is_an_error_and_leaves_no_folder(string how)
    {
        var lines = _made.Lines(2000);
        var input = _rig.Write("a.jsonl", lines);
        var request = Request(input, _rig.Write("b.jsonl", [_made.Line("b", human: true, _made.Text(30))]));
        var changed = how switch
        {
            "emptied" => "",
            "edited" => string.Join('\n', lines).Replace("etaoin", "shrdlu", StringComparison.Ordinal).Replace(" e ", " t ", StringComparison.Ordinal) + "\n",
            "longer" => string.Join('\n', [.. lines, .. lines]) + "\n",
            "shorter" => string.Join('\n', lines[1..]) + "\n",
            _ => Head(string.Join('\n', lines)),
        };
        var observer = new StoppingObserver(null) { AtStep = (CurationStep.Writing, () => File.WriteAllText(input, changed)) };
        var error = Assert.Throws<TransferException>(() => new Curator().Run(request, observer));
        Assert.Contains("a.jsonl: was changed while it was being read", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(request.Output));
    }

    public void Dispose() => _rig.Dispose();

    /// <summary>As many lines as are read as one block.</summary>
    private static string Head(string text) => text[..(text.LastIndexOf('\n', RecordBlock.DefaultBytes - 1) + 1)];

    /// <summary>With one that cannot be read, at which an observer stops.</summary>
    private List<string> Lines(int count)
    {
        var lines = _made.Lines(count);
        lines.Insert(100, "not json");
        return lines;
    }

    private CurationRequest Request(params string[] inputs) => new() { Policy = CuratorRig.Policy, Inputs = inputs, Output = _rig.NextOutput(), Describe = SelectionPages.Write };

    private static void Stop(CurationRequest request, CurationOptions options)
    {
        using var source = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => new Curator(options: options).Run(request, new StoppingObserver(source.Cancel), source.Token));
    }
}
