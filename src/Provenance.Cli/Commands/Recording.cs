using System.Globalization;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary>Runs an action that records documents, and reports the result.</summary>
internal static class Recording
{
    internal static int Run(TextTerminal terminal, bool quiet, RecordingRequest request, Func<IRunObserver, RecordingSummary> record)
    {
        var reporter = new ScanReporter(terminal, quiet);
        var summary = reporter.Run(record, request.RejectsPath is not null);
        reporter.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{SummaryText.Count(summary.Documents, "document", "documents")}: {SummaryText.Count(summary.Added, "record", "records")} added, {summary.Known:N0} known already, in {summary.Elapsed.TotalSeconds:0.00} s"));
        if (summary.Contradicting > 0)
        {
            reporter.Say(
                $"{SummaryText.Count(summary.Contradicting, "record declares", "records declare")} another origin than was declared before: 'provenance conflicts' shows both, 'provenance tag --supersede' settles it (warning)");
        }

        if (summary.Rejects.Count > 0) reporter.Say($"not used: {SummaryText.List(summary.Rejects)}");

        reporter.Say(summary.InputFindings);
        return summary.Documents > 0 || summary.Rejects.Count == 0 ? ExitCodes.Done : throw new DataException("nothing in the input could be used");
    }
}
