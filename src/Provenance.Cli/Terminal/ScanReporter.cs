using System.Globalization;
using Provenance.Detection.Prevalence;

namespace Provenance.Cli.Terminal;

/// <summary>Prints progress, rejects, warnings and notices of a run on standard error.</summary>
internal sealed class ScanReporter(TextTerminal terminal, bool quiet) : IRunObserver
{
    /// <summary>Maximum number of rejects to print; <c>--rejects</c> writes all.</summary>
    private const int ShownRejects = 10;
    private const int ShownWarnings = 10;

    /// <summary>Number of last warnings shown when there are more: they concern all of the input, earlier ones single files.</summary>
    private const int LastWarnings = 5;

    private readonly ProgressLine _progress = new(terminal, wanted: !quiet);
    private readonly Queue<string> _hidden = new();
    private long _rejects;
    private long _warnings;

    public void OnReject(Reject reject)
    {
        if (_rejects++ < ShownRejects && !quiet) Say(reject.ToString());
    }

    public void OnWarning(string message)
    {
        if (_warnings++ < ShownWarnings)
        {
            SayWarning(message);
            return;
        }

        _hidden.Enqueue(message);
        if (_hidden.Count > LastWarnings) _hidden.Dequeue();
    }

    public void OnNotice(string message) => Say(message);

    public void OnProgress(in RunProgress progress) => _progress.Draw(progress);

    /// <summary>Runs something with its progress shown, and ends the lists of rejects and warnings when it is done.</summary>
    /// <param name="run">What to run.</param>
    /// <param name="rejectsWritten">Whether all rejects are in a file.</param>
    /// <param name="interrupted">What to tell where it is interrupted; null for nothing more than that it was.</param>
    internal T Run<T>(Func<IRunObserver, T> run, bool rejectsWritten = false, string? interrupted = null)
    {
        T result;
        try
        {
            result = run(this);
        }
        catch (OperationCanceledException e) when (interrupted is not null)
        {
            throw new InterruptedException(interrupted, e);
        }
        finally
        {
            _progress.Erase();
        }

        FinishLists(rejectsWritten);
        return result;
    }

    /// <summary>Says what a scan came to.</summary>
    internal void Finish(ScanSummary summary)
    {
        if (quiet) return;

        if (summary.ShownAreTop && summary.Shown.Count > 0)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"shown are the {summary.Shown.Count:N0} most machine-like; -o FILE writes all"));
        }

        foreach (var line in SummaryText.Lines(summary)) Say(line);

        // what was filtered is not described: it is not what is kept; of few documents nothing would be said, which takes time to find out
        if (summary.Kept is null && summary.Documents >= ShareEstimate.MinDocuments && summary.Survey is { } survey)
        {
            foreach (var part in PrevalenceText.Create(survey, terminal.ErrorWidth, terminal.ErrorColour)) terminal.DrawError(part);
        }
    }

    /// <summary>Says how many warnings and rejects were not shown, and the last warnings.</summary>
    private void FinishLists(bool rejectsWritten)
    {
        var left = _warnings - ShownWarnings - _hidden.Count;
        if (left > 0) Say(string.Create(CultureInfo.InvariantCulture, $"and {left:N0} more {(left == 1 ? "warning" : "warnings")}"));

        while (_hidden.TryDequeue(out var warning)) SayWarning(warning);

        if (_rejects > ShownRejects)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"and {_rejects - ShownRejects:N0} more{(rejectsWritten ? "" : "; --rejects FILE writes them all")}"));
        }
    }

    internal void SayWarning(string message) => Say($"{message} (warning)");

    /// <summary>Prints a line on standard error, unless quiet.</summary>
    internal void Say(string line)
    {
        if (quiet) return;

        _progress.Erase();
        terminal.Error.WriteLine(Printable.Clean(line));
    }
}
