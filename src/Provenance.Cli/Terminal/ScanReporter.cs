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

    /// <summary>Runs an action with its progress, and completes the lists of rejects and warnings afterwards.</summary>
    /// <param name="run">The action.</param>
    /// <param name="rejectsWritten">True if a file has all rejects.</param>
    /// <param name="interrupted">A message for an interruption; null for the default one.</param>
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

    /// <summary>Prints the result of a scan.</summary>
    internal void Finish(ScanSummary summary)
    {
        if (quiet) return;

        if (summary.ShownAreTop && summary.Shown.Count > 0)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"shown are the {summary.Shown.Count:N0} most machine-like; -o FILE writes all"));
        }

        foreach (var line in SummaryText.Lines(summary)) Say(line);

        // a filtered scan has no description, since it would not be about the kept documents; for few documents it would be empty, and slow
        if (summary.Kept is null && summary.Documents >= ShareEstimate.MinDocuments && summary.Prevalence is { } survey)
        {
            foreach (var part in PrevalenceText.Create(survey, terminal.ErrorWidth, terminal.ErrorColour)) terminal.DrawError(part);
        }
    }

    /// <summary>Prints the numbers of warnings and rejects not shown, and the last warnings.</summary>
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

    /// <summary>Prints what was found in the inputs.</summary>
    internal void Say(InputFindings findings)
    {
        foreach (var line in InputText.Lines(findings)) Say(line);
    }

    /// <summary>Prints a line on standard error, unless quiet.</summary>
    internal void Say(string line)
    {
        if (quiet) return;

        _progress.Erase();
        terminal.Error.WriteLine(Printable.Clean(line));
    }
}
