using Provenance.Formats.Corpora;

namespace Provenance.Cli.Terminal;

/// <summary>Prints downloads on standard error, and the next command.</summary>
internal sealed class PullReporter(ScanReporter reporter)
{
    /// <summary>Prints the downloaded files.</summary>
    internal void Say(CorpusManifest manifest, IReadOnlyList<PulledFile> files)
    {
        foreach (var file in files)
        {
            var check = file.Check switch
            {
                DigestCheck.Manifest => "has the manifest's SHA-256",
                DigestCheck.Lock => "is as it was at first",
                _ when file.WasThere => "nothing is known to hold it to",
                _ => "its SHA-256 is kept for the next time",
            };
            reporter.Say($"{file.Path}: {(file.WasThere ? "was there" : "pulled")}, {CorpusTable.Size(file.Bytes)}, {check}");
        }

        reporter.Say($"licence: {manifest.Licence}; {manifest.Page}");
    }

    /// <summary>Prints the result of the conversion, and the next command.</summary>
    internal void Say(ConversionSummary summary)
    {
        reporter.Say($"{summary.Path}: {SummaryText.Count(summary.Documents, "document", "documents")}: {SummaryText.List(summary.Labels)}");
        if (summary.Rejects.Count > 0) reporter.Say($"not used: {SummaryText.List(summary.Rejects)}");

        reporter.Say("next:");
        reporter.Say($"  provenance scan {summary.Path} --by generator -o assessments.jsonl.gz");
        if (summary.Labels.ContainsKey("human") && summary.Labels.ContainsKey("machine"))
        {
            reporter.Say($"  provenance evaluate {summary.Path}");
            reporter.Say($"  provenance train {summary.Path} -o detector.zip");
        }
    }

    /// <summary>Prints the next command for files that are not converted.</summary>
    internal void SayNext(IReadOnlyList<PulledFile> files)
    {
        reporter.Say("next:");
        reporter.Say($"  provenance scan {string.Join(' ', files.Select(file => file.Path))} -o assessments.jsonl.gz");
    }
}
