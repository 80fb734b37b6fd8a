using Xunit;

namespace Provenance.Tests;

public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_file_appears_when_it_is_committed_and_not_before()
    {
        using var file = new OutputFile(_folder["page.html"]);
        file.Write(stream => stream.Write("<p>"u8));
        Assert.False(File.Exists(_folder["page.html"]));
        file.Commit();
        Assert.Equal("<p>", File.ReadAllText(_folder["page.html"]));
    }

    [Fact]
    public void A_file_that_is_not_committed_leaves_nothing()
    {
        using (var file = new OutputFile(_folder["page.html"]))
        {
            file.Write(stream => stream.Write("<p>"u8));
        }

        Assert.Empty(_folder.Names());
    }

    [Fact]
    public void A_failing_write_names_the_file()
    {
        using var file = new OutputFile(_folder["page.html"]);
        var error = Assert.Throws<TransferException>(() => file.Write(_ => throw new IOException("no space left on device")));
        Assert.Contains("page.html: writing failed: no space left on device", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_that_replace_an_input_a_file_in_use_or_each_other_are_refused()
    {
        var (input, store) = (_folder.Write("in.jsonl", "{}\n"), _folder.Write("s.db", "x"));
        Assert.Throws<OutputException>(() => OutputFile.Check([input], [], [input]));
        Assert.Throws<OutputException>(() => OutputFile.Check([input], [store], [store]));
        Assert.Throws<OutputException>(() => OutputFile.Check([input], [], [_folder["a"], null, _folder["a"]]));
        OutputFile.Check([input], [store, null], [_folder["a"], null, _folder["b"]]);
    }

    public void Dispose() => _folder.Dispose();
}
