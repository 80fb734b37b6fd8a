using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>A user of an existing SQLite store, by the real executable.</summary>
public sealed class StoreMoveStory : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void An_existing_SQLite_store_goes_on_working_and_says_how_to_move_it()
    {
        _cli.Folder.Write("a.jsonl", TaggedLines.Write(300, i => $"text {i} of somebody"));
        Run(0, "tag", "a.jsonl", "--origin", "human", "--store", "sqlite:old.db");
        Run(0, "export", "--format", "checkpoint", "-o", "kept", "--store", "sqlite:old.db");
        Assert.Contains("'provenance store move old.db NEW.db'", Run(0, "stats", "--store", "old.db").Error, StringComparison.Ordinal);
        Assert.Empty(Run(0, "stats", "--store", "sqlite:old.db").Error);

        Assert.Contains("300 records moved and verified", Run(0, "store", "move", "old.db", "new.db").Error, StringComparison.Ordinal);
        Assert.Empty(Run(0, "stats", "--store", "new.db").Error);
        Assert.Contains("300 records fit", Run(0, "verify", "--against", "kept", "--store", "new.db").Error, StringComparison.Ordinal);
        Assert.Equal(Run(0, "export", "--format", "records", "--store", "old.db").Output, Run(0, "export", "--format", "records", "--store", "new.db").Output);

        Assert.Contains("to where it is", Run(65, "store", "move", "new.db", "./new.db").Error, StringComparison.Ordinal);
        Assert.Contains("no such store", Run(66, "store", "move", "none.db", "x.db").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("x.db", _cli.Folder.Names());
    }

    private CommandResult Run(int code, params string[] arguments)
    {
        var result = _cli.Run(arguments);
        Assert.True(result.ExitCode == code, $"{string.Join(' ', arguments)}: {result.ExitCode} {result.Error}");
        return result;
    }

    public void Dispose() => _cli.Dispose();
}
