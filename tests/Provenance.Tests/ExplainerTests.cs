using System.Text.Json;
using Xunit;

namespace Provenance.Tests;

public sealed class ExplainerTests : IDisposable
{
    private static readonly Detector Shipped = Repository.Detector;

    private readonly TemporaryFolder _folder = new();
    private readonly string _input;

    public ExplainerTests() => _input = _folder.Write(
        "in.jsonl", string.Concat(Enumerable.Range(0, 4).Select(i => JsonSerializer.Serialize(new { id = $"d{i}", text = $"The boat number {i} left the harbour in the morning." }) + "\n")) + "bad\n");

    [Fact]
    public void All_documents_are_explained_in_the_order_of_the_input()
    {
        var seen = new RunRecorder();
        var summary = new Explainer(Shipped).Run(new ExplanationRequest { Inputs = [_input] }, seen);
        Assert.Equal(["d0", "d1", "d2", "d3"], summary.Explanations.Select(explanation => explanation.Assessment.Id));
        Assert.Equal((4, false, 1), (summary.Documents, summary.HasMore, summary.Rejects));
        Assert.Equal("invalid-json", Assert.Single(seen.Rejects).Reason);
    }

    [Fact]
    public void Documents_are_found_by_their_ids_and_ids_of_none_are_named()
    {
        var summary = new Explainer(Shipped).Run(new ExplanationRequest { Inputs = [_input], Ids = ["nobody", "d2"] });
        Assert.Equal("d2", Assert.Single(summary.Explanations).Assessment.Id);
        Assert.Equal(["nobody"], summary.Missing);
    }

    [Fact]
    public void At_the_limit_reading_stops_and_says_that_there_is_more()
    {
        var summary = new Explainer(Shipped).Run(new ExplanationRequest { Inputs = [_input], Limit = 2, Ids = ["d0", "d1", "d3", "nobody"] });
        Assert.Equal((2, true), (summary.Documents, summary.HasMore));
        Assert.Empty(summary.Missing);
    }

    [Fact]
    public void Explanations_that_are_taken_one_by_one_are_not_kept()
    {
        var taken = new List<string>();
        var summary = new Explainer(Shipped).Run(new ExplanationRequest { Inputs = [_input], Explained = explanation => taken.Add(explanation.Assessment.Id) });
        Assert.Equal(4, taken.Count);
        Assert.Empty(summary.Explanations);
    }

    [Fact]
    public void Options_out_of_their_range_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new Explainer(Shipped, new ExplanationOptions { FalsePositiveRate = 1 }));
        Assert.ThrowsAny<ArgumentException>(() => new Explainer(Shipped, new ExplanationOptions { Reading = ReadingOptions.Default with { TextField = "a..b" } }));
    }

    public void Dispose() => _folder.Dispose();
}
