using System.Globalization;
using System.Text;

namespace Provenance.Cli.Terminal;

/// <summary>A scan's summary in words.</summary>
internal static class SummaryText
{
    private const int NamedLanguages = 5;
    private const int NamedPassed = 8;

    internal static IEnumerable<string> Lines(ScanSummary summary)
    {
        yield return Headline(summary);
        if (summary.CalibratedLanguages.Count > 0) yield return $"calibrated to a collection: {string.Join("; ", summary.CalibratedLanguages.Select(Calibrated))}; detector {summary.Detector}";

        if (summary.Kept is { } kept)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"kept {Count(kept, "document", "documents")} ({kept / (double)Math.Max(1, summary.Documents):0.0%}), filtered out {summary.Documents - kept:N0}");
        }

        if (summary.Rejects > 0) yield return $"not used: {List(summary.RejectReasons)}";

        foreach (var line in InputText.Lines(summary.InputFindings))
        {
            yield return line;
        }

        if (summary.Skipped.Count > 0) yield return $"passed over: {Most(summary.Skipped, NamedPassed)}";

        if (summary.Evidence.Count > 0) yield return $"evidence beside the words: {string.Join("; ", summary.Evidence.Select(Evidence))}";

        if (summary.DuplicateIds > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Count(summary.DuplicateIds, "document has", "documents have")} an id that an earlier one had; kept");
        }
    }

    private static string Calibrated(CalibratedLanguage language) => string.Create(
        CultureInfo.InvariantCulture, $"{language.Language} by {Count(language.Human, "human document", "human documents")}, rates from {100 * language.SmallestRate:0.##}%");

    private static string Evidence(EvidenceFigure figure)
    {
        var says = new List<KeyValuePair<string, long>>();
        foreach (var (origin, count) in new (string, long)[] { ("human", figure.Human), ("machine", figure.Machine), ("mixed", figure.Mixed) })
        {
            if (count > 0) says.Add(new(origin, count));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{figure.Count:N0} {figure.Kind}{(says.Count > 0 ? $" ({List(says)})" : "")}");
    }

    private static string Headline(ScanSummary summary)
    {
        var text = new StringBuilder();
        text.Append(Count(summary.Documents, "document", "documents")).Append(" in ").Append(Count(summary.Files, "file", "files"));
        var separator = ": ";
        foreach (var (verdict, count) in summary.Verdicts)
        {
            if (count > 0)
            {
                text.Append(separator).Append(CultureInfo.InvariantCulture, $"{count:N0} {verdict.ToString().ToLowerInvariant()}");
                separator = ", ";
            }
        }

        if (summary.Languages.Count > 1) text.Append("; ").Append(Most(summary.Languages, NamedLanguages));

        text.Append(CultureInfo.InvariantCulture, $"; {summary.Words:N0} words, {summary.TextBytes / 1e6:0.0} MB of text in {summary.Elapsed.TotalSeconds:0.00} s");
        text.Append(CultureInfo.InvariantCulture, $", {summary.MegabytesPerSecond:0.0} MB/s, {summary.Documents / Math.Max(summary.Elapsed.TotalSeconds, 1e-9):N0} documents/s");
        return text.ToString();
    }

    internal static string List(IEnumerable<KeyValuePair<string, long>> counts)
    {
        var parts = new List<string>();
        foreach (var (name, count) in counts)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {name}"));
        }

        return string.Join(", ", parts);
    }

    /// <summary>Returns the largest counts.</summary>
    internal static string Most(IReadOnlyDictionary<string, long> counts, int named)
    {
        var sorted = new List<KeyValuePair<string, long>>(counts);
        sorted.Sort((a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : string.CompareOrdinal(a.Key, b.Key));
        return List(sorted.GetRange(0, Math.Min(named, sorted.Count))) + (sorted.Count > named ? ", ..." : "");
    }

    internal static string Count(long number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");
}
