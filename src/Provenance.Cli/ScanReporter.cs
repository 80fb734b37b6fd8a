using System.Globalization;

namespace Provenance.Cli;

/// <summary>Tells what happens during a scan on standard error.</summary>
internal sealed class ScanReporter(Terminal terminal, bool quiet) : IScanObserver
{
    /// <summary>So many are shown; all of them are in the file that <c>--rejects</c> names.</summary>
    private const int ShownRejects = 10;
    private const int ShownWarnings = 10;

    /// <summary>Of more warnings the last ones are shown, too: they are about all of the input, and those before about single files.</summary>
    private const int LastWarnings = 5;

    private readonly ProgressLine _progress = new(terminal, wanted: !quiet);
    private long _rejects;
    private readonly Queue<string> _hidden = new();
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
        if (_warnings++ < ShownWarnings)
        {
            SayWarning(message);
            return;
        }

        _hidden.Enqueue(message);
        if (_hidden.Count > LastWarnings)
        {
            _hidden.Dequeue();
        }
    }

    public void OnProgress(ScanProgress progress) => _progress.Draw(progress);

    /// <summary>Draws the progress line with a text of the caller's.</summary>
    internal void DrawProgress(string text) => _progress.Draw(text);

    /// <summary>Takes the progress line away; to be called before anything else is printed.</summary>
    internal void EraseProgress() => _progress.Erase();

    internal void Finish(ScanSummary summary, bool rejectsWritten)
    {
        EraseProgress();
        if (quiet)
        {
            return;
        }

        FinishLists(rejectsWritten);
        if (summary.ShownAreTop && summary.Shown.Count > 0)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"shown are the {summary.Shown.Count:N0} most machine-like; -o FILE writes all"));
        }

        foreach (var line in SummaryText.Lines(summary))
        {
            Say(line);
        }

        // what was filtered is not described: it is not what is kept; of few documents nothing would be said, which takes time to find out
        if (summary.Kept is null && summary.Documents >= ShareEstimate.LeastDocuments && summary.Survey is { } survey)
        {
            foreach (var part in SurveyText.Of(survey, terminal.ErrorWidth, terminal.ErrorColour)) terminal.DrawError(part);
        }
    }

    /// <summary>Says how many warnings and rejects were not shown, and the last warnings.</summary>
    internal void FinishLists(bool rejectsWritten)
    {
        var left = _warnings - ShownWarnings - _hidden.Count;
        if (left > 0)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"and {left:N0} more {(left == 1 ? "warning" : "warnings")}"));
        }

        while (_hidden.TryDequeue(out var warning))
        {
            SayWarning(warning);
        }

        if (_rejects > ShownRejects)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"and {_rejects - ShownRejects:N0} more{(rejectsWritten ? "" : "; --rejects FILE writes them all")}"));
        }
    }

    private void SayWarning(string message) => Say($"{message} (warning)");

    /// <summary>Prints a line on standard error, unless quiet.</summary>
    internal void Say(string line)
    {
        if (quiet)
        {
            return;
        }

        _progress.Erase();
        terminal.Error.WriteLine(Printable.Clean(line));
    }
}
