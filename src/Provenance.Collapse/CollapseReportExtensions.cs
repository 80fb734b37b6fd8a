using System.Text.Json;
using Provenance.Collapse.Results;

namespace Provenance.Collapse;

/// <summary>Writes results of the lab.</summary>
public static class CollapseReportExtensions
{
    /// <summary>Returns the whole report as JSON, as in <c>report.json</c>.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The JSON text.</returns>
    public static string ToJson(this CollapseReport report) => JsonSerializer.Serialize(CollapseReportJson.Create(report), CollapseJson.Default.CollapseReportJson);
}
