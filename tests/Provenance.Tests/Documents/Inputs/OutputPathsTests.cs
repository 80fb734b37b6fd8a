using Provenance.Documents.Inputs;
using Xunit;

namespace Provenance.Tests.Documents.Inputs;

public sealed class OutputPathsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OutputPathsTests() => _folder.Write("in/a.jsonl", "{}");

    [Theory]
    [InlineData("in", "in/out")]
    [InlineData("in/", "in/report.html")]
    [InlineData("in", "in/sub/rejects.jsonl")]
    [InlineData("in", "other/../in/out")]
    [InlineData("in/*.jsonl", "in/rejects.jsonl")]
    [InlineData("**", "in/x")]
    [InlineData("in/**/*.html", "in/sub/x.html")]
    [InlineData("link", "in/out")]
    public void An_output_that_the_next_run_would_read_is_refused(string input, string output)
    {
        Directory.CreateDirectory(_folder["in/sub"]);
        Directory.CreateSymbolicLink(_folder["link"], _folder["in"]);
        var error = Assert.Throws<OutputException>(() => OutputPaths.CheckWithin([_folder[input]], _folder[output]));
        Assert.Contains("lies in the input", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in", "out")]
    [InlineData("in", "in-out/x")]
    [InlineData("in", "in/.hidden/x.html")]
    [InlineData("in/a.jsonl", "in/report.html")]
    [InlineData("in/*.jsonl", "in/report.html")]
    [InlineData("in/*.jsonl", "in/sub/x.jsonl")]
    [InlineData("-", "in/x")]
    [InlineData("in", "/dev/stdout")]
    public void An_output_elsewhere_is_taken(string input, string output) =>
        OutputPaths.CheckWithin([input == "-" ? input : _folder[input]], output.StartsWith('/') ? output : _folder[output]);

    [Fact]
    public void An_output_with_a_completion_manifest_is_taken_because_it_is_passed_over()
    {
        var output = _folder["in/scores.jsonl"];
        OutputPaths.CheckWithin([_folder["in"]], output, OutputFile.ManifestPath(output), null);
        Assert.Throws<OutputException>(() => OutputPaths.CheckWithin([_folder["in"]], output, OutputFile.ManifestPath(output), _folder["in/rejects.jsonl"]));
    }

    public void Dispose() => _folder.Dispose();
}
