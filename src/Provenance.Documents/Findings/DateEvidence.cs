using Provenance.Documents.Buffers;
using Provenance.Documents.Records;

namespace Provenance.Documents.Findings;

/// <summary>
/// Evidence from a document's dates: a text cannot be younger than the day of its collection, and machine text cannot be older than text-generating models. The earliest month among its dates
/// counts. One per thread.
/// </summary>
internal sealed class DateEvidence
{
    /// <summary>Fields in which crawls and data sets keep the date of writing or collection. <c>added</c>, the date of inclusion in a data set, is an upper bound, too.</summary>
    private static readonly string[] Paths =
    [
        "created", "metadata.created", "metadata.published", "published", "metadata.date", "date", "metadata.crawl_date", "metadata.date_download", "metadata.WARC-Date", "metadata.timestamp",
        "timestamp", "metadata.year", "year", "added", "metadata.added",
    ];

    private readonly IReadOnlyList<DatePrior> _priors;
    private readonly FieldText _text = new();
    private readonly ByteBuffer _month = new(16);
    private readonly Dictionary<int, OriginEvidence> _byMonth = [];
    private readonly int _first;

    internal DateEvidence(IReadOnlyList<DatePrior> priors, List<string> paths)
    {
        _priors = priors;
        _first = paths.Count;
        paths.AddRange(Paths);
    }

    /// <summary>Returns the evidence of a document's date; null if it has none.</summary>
    internal OriginEvidence? Find(in DocumentView document)
    {
        var (earliest, yearOnly) = (int.MaxValue, false);
        for (var i = 0; i < Paths.Length; i++)
        {
            var json = document.Field(_first + i);
            if (!json.IsEmpty)
            {
                var month = Month(_text.Read(json), out var alone);
                (earliest, yearOnly) = month < earliest ? (month, alone) : (earliest, yearOnly);
            }
        }

        if (earliest == int.MaxValue) return null;

        var key = (earliest * 2) + (yearOnly ? 1 : 0);
        return _byMonth.TryGetValue(key, out var made) ? made : _byMonth[key] = Make(earliest, yearOnly);
    }

    /// <summary>Returns the number of months from year 0 (for a year alone, its last month); <see cref="int.MaxValue"/> if the text is not a date.</summary>
    private int Month(ReadOnlySpan<byte> text, out bool yearOnly)
    {
        yearOnly = false;
        _month.Clear();
        if (text.IsEmpty || !CollectionMonth.Write(text, _month)) return int.MaxValue;

        var written = _month.Written;
        var year = Number(written[..4]);
        yearOnly = written.Length == 4;
        return (year * 12) + (written.Length > 4 ? Number(written[5..7]) - 1 : 11);
    }

    private OriginEvidence Make(int month, bool yearOnly)
    {
        var (year, number) = (Math.Max(month / 12, 1), (month % 12) + 1);
        var day = new DateOnly(year, number, DateTime.DaysInMonth(year, number));
        var prior = _priors[0].Machine;
        foreach (var row in _priors) prior = row.From <= day ? row.Machine : prior;

        var old = day < DatePrior.FirstModel;
        return new OriginEvidence(EvidenceKinds.Date, yearOnly ? $"{year:D4}" : $"{year:D4}-{number:D2}")
        {
            Says = old ? Origin.Human : Origin.Unknown,
            Prior = prior,
            Detail = old ? "before the first language model that could have written it, if the date is right" : null,
        };
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = (number * 10) + digit - '0';

        return number;
    }
}
