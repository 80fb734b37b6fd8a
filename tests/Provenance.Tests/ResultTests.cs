using System.Text.Json;
using System.Text.Json.Serialization;
using Provenance.Tests.Reports;
using Xunit;

namespace Provenance.Tests;

/// <summary>Results of front doors can be kept as JSON and read again.</summary>
public class ResultTests
{
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void A_scan_is_the_same_after_it_was_written_and_read() => AssertSame(SurveySample.Usual().Summary, "\"Prevalence\":{", "\"FalsePositiveRate\":");

    [Fact]
    public void An_evaluation_is_the_same_after_it_was_written_and_read() => AssertSame(EvaluationSample.Usual(), "\"Groups\":{", "\"Draws\":60");

    [Fact]
    public void Leaving_one_out_is_the_same_after_it_was_written_and_read() => AssertSame(EvaluationSample.LeftOut(), "\"Field\":\"set\"", "\"Folds\":");

    [Fact]
    public void A_selection_is_the_same_after_it_was_written_and_read() =>
        AssertSame(new CurationSummary("set", SelectionSample.Usual(), TimeSpan.FromSeconds(1)), "\"Stages\":[", "\"PolicyDigest\":");

    private static void AssertSame<T>(T result, params string[] holds)
    {
        var json = JsonSerializer.Serialize(result, Options);
        Assert.All(holds, part => Assert.Contains(part, json, StringComparison.Ordinal));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, Options), Options));
    }
}
