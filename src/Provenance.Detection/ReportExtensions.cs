using Provenance.Detection.Evaluation;
using Provenance.Detection.Explanations;

namespace Provenance.Detection;

/// <summary>Writes evaluations and explanations.</summary>
public static class ReportExtensions
{
    /// <summary>Writes an evaluation as JSON, without times: the same report gives the same bytes.</summary>
    /// <param name="report">The evaluation.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    public static void WriteJson(this EvaluationReport report, Stream output) => EvaluationJson.Write(report, output);

    /// <summary>Returns an explanation as one line of JSON, which begins with the members of a scan's assessment.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <returns>A JSON object without a line break.</returns>
    public static string ToJson(this Explanation explanation) => ExplanationJson.Write(explanation);
}
