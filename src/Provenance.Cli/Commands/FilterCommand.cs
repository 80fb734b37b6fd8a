using System.Globalization;
using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance filter</c>: keeps documents that meet a condition.</summary>
internal sealed class FilterCommand(TextTerminal terminal, CancellationToken cancellation)
{
    internal const string Summary = "Keep documents by what the detector, their own fields and a provenance store say of them.";

    private const string About = """
        Kept documents are written as they stood in the input, in its order. Without options, what is flagged as machine text at --fpr is left
        out. All conditions must hold.

        The detector errs: at --fpr 0.01, one human document in a hundred may go, and more machine text stays than goes. To build a training
        set that keeps its tails, use curate instead of cutting by resemblance.
        """;

    private static readonly string[] Verdicts = ["human", "machine", "uncertain", "unsupported"];

    [Command("filter", Description = Summary)]
    [Help(About, ExitCodes = "as of scan", Topics = ["conditions", "verdicts", "formats"], Examples =
    [
        "provenance filter crawl.jsonl.gz --keep human --fpr 0.01 -o clean.jsonl.gz --rejects rest.jsonl.gz",
        "provenance filter data/ --where 'metadata.year < 2022 or (p_value > 0.2 and not label == machine)' -o clean.jsonl.gz",
        "provenance filter data/ --store provenance.db --where 'origin == human or generation <= 1' -o clean.jsonl.gz",
    ])]
    public int Run(
        [Argument("INPUT", Description = ArgumentText.Input), Paths] string[] input,
        FilterSettings filter,
        DetectorSettings detector,
        VerdictSettings verdict,
        ReadingSettings reading,
        ThreadSettings threads,
        QuietSettings messages)
    {
        var condition = Condition(filter);
        using var opened = filter.Store is null ? null : StoreSettings.Open(terminal, filter.Store);
        var request = new ScanRequest
        {
            Inputs = input,
            StandardInput = terminal.Input,
            Output = filter.Output == "-" ? terminal.Output : null,
            OutputPath = filter.Output == "-" ? null : filter.Output,
            RejectsPath = filter.Rejects,
            Keep = Parse(condition, filter.Store is not null, $"--where {condition}"),
            Declarations = opened,
        };
        var options = new ScanOptions
        {
            FalsePositiveRate = verdict.FalsePositiveRate,
            Reading = reading.ToOptions(),
            Threads = threads.Count,
            Strict = filter.Strict,
            EstimatePrevalence = false,
            Top = 0,
        };
        return ScanCommand.Scan(terminal, UsageException.IfArgument(() => new Scanner(detector.Load(), options)), request, messages.Quiet, cancellation);
    }

    private static string Condition(FilterSettings filter)
    {
        var conditions = new List<string>();
        Add(conditions, "verdict in ({0})", Verdict(Lists.Split(filter.Keep)));
        Add(conditions, "language in ({0})", Language(Lists.Split(filter.Languages)));
        Add(conditions, "resemblance >= {0}", filter.MinResemblance?.ToString("R", CultureInfo.InvariantCulture));
        Add(conditions, "words >= {0}", filter.MinWords?.ToString(CultureInfo.InvariantCulture));
        foreach (var condition in filter.Where ?? [])
        {
            Parse(condition, filter.Store is not null, $"--where {condition}");
            conditions.Add($"({condition})");
        }

        return conditions.Count > 0 ? string.Join(" and ", conditions) : "verdict != machine";
    }

    /// <summary>Joins conditions, all of which must hold; null for none.</summary>
    internal static DocumentCondition? Parse(string[]? conditions, bool declared)
    {
        foreach (var condition in conditions ?? []) Parse(condition, declared, $"--where {condition}");

        return conditions is { Length: > 0 } ? Parse(string.Join(" and ", conditions.Select(condition => $"({condition})")), declared, "--where") : null;
    }

    private static void Add(List<string> conditions, string form, string? value)
    {
        if (!string.IsNullOrEmpty(value)) conditions.Add(form.Replace("{0}", value, StringComparison.Ordinal));
    }

    private static string Verdict(List<string> words) =>
        string.Join(", ", words.Select(word => Verdicts.Contains(word) ? word : throw new UsageException($"--keep {word}: no verdict; there are {string.Join(", ", Verdicts)}")));

    private static string Language(List<string> codes)
    {
        foreach (var code in codes) Parse($"language == {Quoted(code)}", declared: false, $"--language {code}");

        return string.Join(", ", codes.Select(Quoted));
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static DocumentCondition Parse(string condition, bool declared, string option)
    {
        try
        {
            return DocumentCondition.Parse(condition, declared);
        }
        catch (FormatException e)
        {
            throw new UsageException($"{option}: {e.Message}");
        }
    }
}
