using System.Globalization;
using Provenance.Formats.Corpora;

namespace Provenance.Cli;

/// <summary>Tells of downloads on standard error, and what to do with what came.</summary>
internal sealed class PullReporter(ScanReporter reporter) : IPullObserver
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private TimeSpan _next;

    public void OnProgress(PullProgress progress)
    {
        if (progress.Elapsed < _next && progress.Elapsed > _next - Interval)
        {
            return;
        }

        _next = progress.Elapsed + Interval;
        var rate = progress.Elapsed.TotalSeconds > 0 ? progress.BytesOfRun / progress.Elapsed.TotalSeconds : 0;
        var what = $"{Printable.Clean(progress.File)}  {CorpusTable.Size(progress.Bytes)}, {CorpusTable.Size((long)rate)}/s";
        if (progress.BytesTotal is not > 0)
        {
            reporter.DrawProgress(what);
            return;
        }

        // what was there before took no time
        var left = rate > 0 ? TimeSpan.FromSeconds((progress.BytesTotal.Value - progress.Bytes) / rate) : (TimeSpan?)null;
        var share = 100.0 * progress.Bytes / progress.BytesTotal.Value;
        reporter.DrawProgress(string.Create(CultureInfo.InvariantCulture, $"{share,3:0}%  {what}{(left is { } span ? $"  {(int)span.TotalMinutes}:{span.Seconds:00} left" : "")}"));
    }

    public void OnNotice(string notice) => reporter.Say(notice);

    /// <summary>Says what is there now.</summary>
    internal void Say(CorpusManifest manifest, IReadOnlyList<PulledFile> files)
    {
        reporter.EraseProgress();
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

    /// <summary>Says what became of the records, and what to run next.</summary>
    internal void Say(ConversionSummary summary)
    {
        reporter.EraseProgress();
        reporter.FinishLists(rejectsWritten: true);
        reporter.Say($"{summary.Path}: {SummaryText.Count(summary.Documents, "document", "documents")}: {SummaryText.List(summary.Labels)}");
        if (summary.Rejects.Count > 0)
        {
            reporter.Say($"not used: {SummaryText.List(summary.Rejects)}");
        }

        reporter.Say("next:");
        reporter.Say($"  provenance scan {summary.Path} --by generator -o assessments.jsonl.gz");
        if (summary.Labels.ContainsKey("human") && summary.Labels.ContainsKey("machine"))
        {
            reporter.Say($"  provenance evaluate {summary.Path}");
            reporter.Say($"  provenance train {summary.Path} -o detector.zip");
        }
    }

    /// <summary>Says what to run on files that stay as they are.</summary>
    internal void SayNext(IReadOnlyList<PulledFile> files)
    {
        reporter.Say("next:");
        reporter.Say($"  provenance scan {string.Join(' ', files.Select(file => file.Path))} -o assessments.jsonl.gz");
    }
}
