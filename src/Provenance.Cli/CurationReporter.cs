namespace Provenance.Cli;

/// <summary>Tells what happens while a set is made on standard error.</summary>
internal sealed class CurationReporter(Terminal terminal, bool quiet) : ICurationObserver
{
    private readonly ScanReporter _scan = new(terminal, quiet);
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);
    private string _step = CurationText.Step(CurationStep.Reading);

    public void OnStep(CurationStep begun)
    {
        _step = CurationText.Step(begun);
        _scan.DrawProgress(_step);
    }

    public void OnReject(Reject reject) => _scan.OnReject(reject);

    public void OnWarning(string message)
    {
        _warned.Add(message);
        _scan.OnWarning(message);
    }

    public void OnProgress(ScanProgress progress) => _scan.DrawProgress($"{_step}  {ProgressLine.Format(progress)}");

    /// <summary>Takes the progress line away.</summary>
    internal void EraseProgress() => _scan.EraseProgress();

    /// <summary>Says what it came to.</summary>
    internal void Finish(CurationSummary summary, bool rejectsWritten)
    {
        EraseProgress();
        _scan.FinishLists(rejectsWritten);
        foreach (var line in CurationText.Lines(summary))
        {
            _scan.Say(line);
        }

        // what was said while it ran need not be said again
        foreach (var warning in summary.Warnings)
        {
            if (!_warned.Contains(warning))
            {
                _scan.Say($"{warning} (warning)");
            }
        }

        _scan.Say(summary.Folder);
    }
}
