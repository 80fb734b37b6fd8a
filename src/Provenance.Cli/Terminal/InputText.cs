using System.Globalization;

namespace Provenance.Cli.Terminal;

/// <summary>The findings in the inputs of a run, in words.</summary>
internal static class InputText
{
    private const int NamedLabels = 8;

    internal static IEnumerable<string> Lines(InputFindings findings)
    {
        if (findings.Repairs.Count > 0) yield return $"repaired: {SummaryText.List(findings.Repairs)}";

        var files = findings.FilesNotRead.Values.Sum();
        if (files > 0)
        {
            yield return $"not read: {SummaryText.Count(files, "file", "files")}, {SummaryText.Most(findings.FilesNotRead, int.MaxValue)}; name them, or give --input-format";
        }

        var labels = findings.UnknownLabels.Values.Sum();
        if (labels > 0)
        {
            var named = string.Join(", ", findings.UnknownLabels.OrderByDescending(label => label.Value).Take(NamedLabels).Select(label => string.Create(CultureInfo.InvariantCulture, $"{label.Key} ({label.Value:N0})")));
            yield return $"{SummaryText.Count(labels, "document has a label that is", "documents have labels that are")} none of human, machine, mixed: {named}{(findings.UnknownLabels.Count > NamedLabels ? ", ..." : "")}";
        }
    }
}
