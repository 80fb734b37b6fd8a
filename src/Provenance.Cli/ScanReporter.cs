using System.Globalization;

namespace Provenance.Cli;

/// <summary>Tells what happens during a scan on standard error.</summary>
internal sealed class ScanReporter(Terminal terminal, bool quiet) : IScanObserver
{
    /// <summary>So many are shown; all of them are in the file that <c>--rejects</c> names.</summary>
    private const int ShownRejects = 10;
    private const int ShownWarnings = 10;

    private readonly ProgressLine _progress = new(terminal, wanted: !quiet);
    private long _rejects;
    private long _warnings;

    public void OnReject(Reject reject)
    {
        if (_rejects++ < ShownRejects && !quiet)
        {
            Say(reject.ToString());
        }
    }

    public void OnWarning(string message)
    {
        if (_warnings++ < ShownWarnings && !quiet)
        {
            Say($"{message} (warning)");
        }
    }

    public void OnProgress(ScanProgress progress) => _progress.Draw(progress);

    /// <summary>Takes the progress line away; to be called before anything else is printed.</summary>
    internal void EraseProgress() => _progress.Erase();

    internal void Finish(ScanSummary summary, bool rejectsWritten)
    {
        EraseProgress();
        if (quiet)
        {
            return;
        }

        if (_rejects > ShownRejects)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"and {_rejects - ShownRejects:N0} more{(rejectsWritten ? "" : "; --rejects FILE writes them all")}"));
        }

        if (summary.ShownAreTop && summary.Shown.Count > 0)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"shown are the {summary.Shown.Count:N0} most machine-like; -o FILE writes all"));
        }

        foreach (var line in SummaryText.Lines(summary))
        {
            Say(line);
        }
    }

    private void Say(string line)
    {
        _progress.Erase();
        terminal.Error.WriteLine(Printable.Clean(line));
    }
}
