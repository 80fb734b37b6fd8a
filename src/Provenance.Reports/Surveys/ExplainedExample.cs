using Provenance.Detection.Explanations;
using Provenance.Detection.Prevalence;

namespace Provenance.Reports.Surveys;

/// <summary>A document of a collection, and why it scores as it does.</summary>
/// <param name="Example">Where it is, and its score.</param>
/// <param name="Explanation">Of its text as far as that was kept: of a long one, of the beginning.</param>
internal sealed record ExplainedExample(PrevalenceExample Example, Explanation Explanation)
{
    internal static IReadOnlyList<ExplainedExample> All(IReadOnlyList<PrevalenceExample> examples, Detector detector, double falsePositiveRate) =>
        [.. examples.Select(example => new ExplainedExample(example, detector.Explain(example.Text, falsePositiveRate)))];
}
