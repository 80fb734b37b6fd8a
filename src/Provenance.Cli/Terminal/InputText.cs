namespace Provenance.Cli.Terminal;

/// <summary>The findings in the inputs of a run, in words.</summary>
internal static class InputText
{
    private const int NamedEndings = 12;
    private const int NamedFolders = 4;

    internal static IEnumerable<string> Lines(InputFindings findings)
    {
        if (findings.Repairs.Count > 0) yield return $"repaired: {SummaryText.List(findings.Repairs)}";

        var files = findings.FilesNotRead.Values.Sum();
        if (files > 0)
        {
            yield return $"not read: {SummaryText.Count(files, "file", "files")}, {SummaryText.Most(findings.FilesNotRead, NamedEndings)}; name {(files == 1 ? "it" : "them")} to hear why, or give --input-format";
        }

        if (findings.OutputsSkipped > 0) yield return $"skipped: {SummaryText.Count(findings.OutputsSkipped, "file of", "files of")} this program's outputs; name {(findings.OutputsSkipped == 1 ? "it to read it" : "them to read them")}";

        if (findings.LinkedFolders.Count > 0)
        {
            var more = findings.LinkedFolders.Count - NamedFolders;
            yield return $"not followed: {SummaryText.Count(findings.LinkedFolders.Count, "linked folder", "linked folders")}, {string.Join(", ", findings.LinkedFolders.Take(NamedFolders))}{(more > 0 ? ", ..." : "")}; name {(findings.LinkedFolders.Count == 1 ? "it to read it" : "them to read them")}";
        }

        if (findings.DescribeUnknownLabels() is { } labels) yield return labels;
    }
}
