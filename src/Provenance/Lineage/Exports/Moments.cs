using System.Globalization;

namespace Provenance.Lineage.Exports;

/// <summary>The times of records, as exports write them: RFC 3339, UTC, whole seconds.</summary>
internal sealed class Moments
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    internal DateTimeOffset? First { get; private set; }

    internal DateTimeOffset? Last { get; private set; }

    /// <summary>Takes a record's time in; one that is none is passed over.</summary>
    internal void Add(ProvenanceRecord record)
    {
        if (DateTimeOffset.TryParse(record.Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
        {
            First = First < time ? First : time;
            Last = Last > time ? Last : time;
        }
    }

    internal static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture);
}
