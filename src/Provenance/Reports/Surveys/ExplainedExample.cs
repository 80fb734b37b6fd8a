namespace Provenance.Reports;

/// <summary>A document of a collection, and why it scores as it does.</summary>
/// <param name="Example">Where it is, and its score.</param>
/// <param name="Explanation">Of its text as far as that was kept: of a long one, of the beginning.</param>
internal sealed record ExplainedExample(SurveyExample Example, Explanation Explanation)
{
    internal static IReadOnlyList<ExplainedExample> All(IReadOnlyList<SurveyExample> examples, Detector detector, double falsePositiveRate) =>
        [.. examples.Select(example => new ExplainedExample(example, detector.Explain(example.Text, falsePositiveRate)))];
}
