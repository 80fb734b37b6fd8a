using System.Text.Json;
using Provenance.Collapse.Results;

namespace Provenance.Collapse;

/// <summary>Writes results of the lab.</summary>
public static class CollapseReportExtensions
{
    /// <summary>Returns the whole report as JSON, as <c>report.json</c> has it.</summary>
    /// <param name="report">The report.</param>
    public static string ToJson(this CollapseReport report) => JsonSerializer.Serialize(CollapseReportJson.Create(report), CollapseJson.Default.CollapseReportJson);
}
