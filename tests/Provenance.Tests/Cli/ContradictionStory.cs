using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>The same text declared human and later machine, by the real executable.</summary>
public sealed class ContradictionStory : IDisposable
{
    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("s.db")]
    [InlineData("sqlite:s.db")]
    public void A_contradiction_is_counted_shown_and_settled(string store)
    {
        _cli.Folder.Write("h.jsonl", "{\"id\":\"x\",\"text\":\"I went to the woods because I wished to live deliberately.\"}\n");
        Ok("tag", "h.jsonl", "--origin", "human", "--store", store);
        Assert.Contains("1 record declares another origin than was declared before", Ok("tag", "h.jsonl", "--origin", "machine", "--generator", "gpt", "--store", store).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("another origin", Ok("tag", "h.jsonl", "--origin", "human", "--store", store).Error, StringComparison.Ordinal);

        var row = Assert.Single(Ok("conflicts", "--json", "--store", store).Rows());
        Assert.Equal("x", row.GetProperty("id").GetString());
        Assert.Equal(["human", "machine"], row.GetProperty("declarations").EnumerateArray().Select(declaration => declaration.GetProperty("declared").GetString()));
        var table = Ok("conflicts", "--store", store);
        Assert.Contains("human", table.Output, StringComparison.Ordinal);
        Assert.Contains("gpt", table.Output, StringComparison.Ordinal);
        Assert.Contains("1 document was declared to be of different origins", table.Error, StringComparison.Ordinal);

        var count = Assert.Single(Ok("stats", "--json", "--store", store).Rows());
        Assert.Equal(("unknown", 1), (count.GetProperty("origin").GetString(), count.GetProperty("documents").GetInt32()));
        Assert.Contains("x: unknown, generation unknown", Ok("lineage", "x", "--store", store).Output, StringComparison.Ordinal);
        Ok("verify", "--store", store);

        Ok("tag", "h.jsonl", "--origin", "human", "--supersede", "--store", store);
        Assert.Contains("no conflicts", Ok("conflicts", "--store", store).Error, StringComparison.Ordinal);
        Assert.Equal("human", Assert.Single(Ok("stats", "--json", "--store", store).Rows()).GetProperty("origin").GetString());
        Ok("verify", "--store", store);
        Assert.Contains("nothing is said to supersede", _cli.Run("tag", "h.jsonl", "--supersede", "--store", store).Error, StringComparison.Ordinal);
    }

    private CommandResult Ok(params string[] arguments)
    {
        var result = _cli.Run(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.ExitCode} {result.Error}");
        return result;
    }

    public void Dispose() => _cli.Dispose();
}
