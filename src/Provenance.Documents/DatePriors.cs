using System.Globalization;
using System.Text.Json;

namespace Provenance.Documents;

/// <summary>
/// The share of text on the web that machines wrote, by date: the prior that a document's date gives before the document is read. Text written in a month and text collected in that month have
/// tables of their own, because most of what a crawl finds was written years before it. Posterior odds are the odds of <c>Assessment.Probability</c> times those of the prior; the library never
/// combines them unasked.
/// </summary>
public sealed record DatePriors
{
    /// <summary>The default tables.</summary>
    public static DatePriors Default { get; } = new();

    /// <summary>
    /// Shares by date of writing or of the last change: one or more rows in ascending order of date, the first from <see cref="DateOnly.MinValue"/> on. Two studies measured the default with detectors:
    /// Graphite (2026; 55,400 English articles of Common Crawl: 0% in November 2022, 35.9% a year later, 48% after two, about half since 2025) and Dolezal et al. (2026, arXiv 2604.26965; new sites
    /// of the Internet Archive: none before November 2022, about 35% by mid-2025). From December 2022 on, the defaults lie between the two. The earlier ones are our own estimate: small, since a
    /// date can be wrong.
    /// </summary>
    public IReadOnlyList<DatePrior> Written { get; init; } =
    [
        new(DateOnly.MinValue, 0.0001),
        new(DatePrior.FirstModel, 0.002),
        new(new DateOnly(2022, 12, 1), 0.15),
        new(new DateOnly(2023, 12, 1), 0.30),
        new(new DateOnly(2024, 12, 1), 0.42),
    ];

    /// <summary>
    /// Shares by date of collection, in the same form. The default is the share of English tokens by month of the crawl that WildAI measured (2026, arXiv 2609.40295; 96 million pages of Common
    /// Crawl): 0.4% in December 2022, 5.6% in December 2023, 14.1% in December 2024, 20.7% in December 2025, 31.1% in August 2026, linearly interpolated from month to month between these, and constant
    /// afterwards. Its shares of documents are lower: 7.1% in May 2024, 11.2% in December 2024. The earlier ones are those of <see cref="Written"/>.
    /// </summary>
    public IReadOnlyList<DatePrior> Collected { get; init; } =
    [
        new(DateOnly.MinValue, 0.0001),
        new(DatePrior.FirstModel, 0.002),
        .. EachMonth(
            new(new DateOnly(2022, 12, 1), 0.004), new(new DateOnly(2023, 12, 1), 0.056), new(new DateOnly(2024, 12, 1), 0.141), new(new DateOnly(2025, 12, 1), 0.207), new(new DateOnly(2026, 8, 1), 0.311)),
    ];

    /// <summary>
    /// Reads tables from a JSON file: an object <c>{"written": [...], "collected": [...]}</c> of arrays of rows <c>{"from": "2022-12-01", "machine": 0.15}</c>, the first row without <c>from</c>. A
    /// missing table is the default one; an array alone is both tables.
    /// </summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The tables, their rows in ascending order of date.</returns>
    /// <exception cref="InputNotFoundException">The file does not exist.</exception>
    /// <exception cref="DataException">The file has no such tables; the message says why.</exception>
    public static DatePriors Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var text = Provenance.Documents.Errors.DocumentErrors.OnRead(path, () => File.ReadAllBytes(path));
        try
        {
            using var json = JsonDocument.Parse(text);
            var priors = Tables(json.RootElement);
            return priors.Fault() is { } fault ? throw new FormatException(fault) : priors;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new DataException(
                $"{path}: no table of priors: {(e is FormatException ? e.Message : "it has no JSON arrays of such objects")}; write {{\"written\": [{{\"machine\": 0.0001}}, {{\"from\": \"2022-12-01\", \"machine\": 0.15}}], \"collected\": [...]}}",
                e);
        }
    }

    /// <summary>Returns the reason why the rows are not valid tables, whatever their source; null if they are.</summary>
    internal string? Fault() => Fault(Written, "written") ?? Fault(Collected, "collected");

    private static DatePriors Tables(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array) return new DatePriors { Written = Rows(json), Collected = Rows(json) };

        var priors = Default;
        foreach (var table in json.EnumerateObject())
        {
            priors = table.Name switch
            {
                "written" => priors with { Written = Rows(table.Value) },
                "collected" => priors with { Collected = Rows(table.Value) },
                _ => throw new FormatException($"'{table.Name}' is none of written, collected"),
            };
        }

        return ReferenceEquals(priors, Default) ? throw new FormatException("neither 'written' nor 'collected' is there") : priors;
    }

    private static List<DatePrior> Rows(JsonElement rows) => [.. rows.EnumerateArray().Select(Row)];

    private static DatePrior Row(JsonElement row) => new(
        row.TryGetProperty("from", out var from) ? DateOnly.ParseExact(from.GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture) : DateOnly.MinValue,
        row.GetProperty("machine").GetDouble());

    private static string? Fault(IReadOnlyList<DatePrior>? rows, string table)
    {
        if (rows is not [{ } first, ..] || first.From != DateOnly.MinValue)
        {
            return $"the first row of '{table}' must not have a 'from', because it applies to all earlier dates";
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not { Machine: >= 0 and <= 1 }) return $"'machine' in '{table}' must be a share, 0 to 1";

            if (i > 0 && rows[i].From <= rows[i - 1].From) return $"rows of '{table}' must be in ascending order of date";
        }

        return null;
    }

    /// <summary>Returns a row for each month from the first of some rows to the last, with linearly interpolated shares.</summary>
    private static List<DatePrior> EachMonth(params ReadOnlySpan<DatePrior> measured)
    {
        var rows = new List<DatePrior>();
        for (var i = 0; i + 1 < measured.Length; i++)
        {
            var (from, to) = (measured[i], measured[i + 1]);
            var months = ((to.From.Year - from.From.Year) * 12) + to.From.Month - from.From.Month;
            for (var month = 0; month < months; month++)
            {
                rows.Add(new DatePrior(from.From.AddMonths(month), Math.Round(from.Machine + ((to.Machine - from.Machine) * month / months), 4)));
            }
        }

        rows.Add(measured[^1]);
        return rows;
    }
}
