using System.Globalization;
using System.Text.Json;

namespace Provenance.Documents;

/// <summary>
/// The share of new text on the web that machines wrote from a month on: the prior that a document's date gives before the document is read. Posterior odds are the odds of
/// <c>Assessment.Probability</c> times those of the prior; the library never combines them unasked.
/// </summary>
/// <param name="From">The first day that it holds for.</param>
/// <param name="Machine">The share, 0 to 1.</param>
public sealed record DatePrior(DateOnly From, double Machine)
{
    /// <summary>The date before which text counts as human: the first capable model (GPT) appeared on 11 June 2018. Earlier machine text comes from spinning and translation programs only.</summary>
    public static readonly DateOnly FirstModel = new(2018, 6, 1);

    /// <summary>
    /// The default shares. Two studies measured them with detectors: Graphite (2026; 55,400 English articles of Common Crawl: 0% in November 2022, 35.9% a year
    /// later, 48% after two, about half since 2025) and Dolezal et al. (2026, arXiv 2604.26965; new sites of the Internet Archive: none before November 2022, about 35% by mid-2025).
    /// From December 2022 on, the defaults lie between the two. The earlier ones are our own estimate: small, since a date can be wrong.
    /// </summary>
    public static IReadOnlyList<DatePrior> Default { get; } =
    [
        new(DateOnly.MinValue, 0.0001),
        new(FirstModel, 0.002),
        new(new DateOnly(2022, 12, 1), 0.15),
        new(new DateOnly(2023, 12, 1), 0.30),
        new(new DateOnly(2024, 12, 1), 0.42),
    ];

    /// <summary>Reads a table from a JSON file: an array of objects <c>{"from": "2022-12-01", "machine": 0.15}</c>, the first without <c>from</c>.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The rows, in ascending order of date.</returns>
    /// <exception cref="InputNotFoundException">The file does not exist.</exception>
    /// <exception cref="DataException">The file is not such a table; the message says why.</exception>
    public static IReadOnlyList<DatePrior> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var text = Provenance.Documents.Errors.DocumentErrors.OnRead(path, () => File.ReadAllBytes(path));
        try
        {
            using var json = JsonDocument.Parse(text);
            List<DatePrior> rows = [.. json.RootElement.EnumerateArray().Select(Row)];
            return Fault(rows) is { } fault ? throw new FormatException(fault) : rows;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new DataException($"{path}: no table of priors: {(e is FormatException ? e.Message : "it is not a JSON array of such objects")}; write [{{\"machine\": 0.0001}}, {{\"from\": \"2022-12-01\", \"machine\": 0.15}}]", e);
        }
    }

    private static DatePrior Row(JsonElement row) => new(
        row.TryGetProperty("from", out var from) ? DateOnly.ParseExact(from.GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture) : DateOnly.MinValue,
        row.GetProperty("machine").GetDouble());

    /// <summary>Returns the reason why rows are not a valid table, whatever their source; null if they are.</summary>
    internal static string? Fault(IReadOnlyList<DatePrior> rows)
    {
        if (rows is not [{ } first, ..] || first.From != DateOnly.MinValue)
        {
            return "the first row must not have a 'from', because it applies to all earlier dates";
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not { Machine: >= 0 and <= 1 }) return "'machine' must be a share, 0 to 1";

            if (i > 0 && rows[i].From <= rows[i - 1].From) return "rows must be in ascending order of date";
        }

        return null;
    }
}
