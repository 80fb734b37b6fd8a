using Provenance.Detection.Explanations;
using Provenance.Detection.Prevalence;

namespace Provenance.Reports.Prevalence;

/// <summary>A document of a collection, and the explanation of its score.</summary>
/// <param name="Example">The document and its score.</param>
/// <param name="Explanation">The explanation of the kept text; for a long document, of the beginning.</param>
internal sealed record ExplainedExample(PrevalenceExample Example, Explanation Explanation)
{
    internal static IReadOnlyList<ExplainedExample> All(IReadOnlyList<PrevalenceExample> examples, Detector detector, double falsePositiveRate) =>
        [.. examples.Select(example => new ExplainedExample(example, detector.Explain(example.Text, falsePositiveRate)))];
}
