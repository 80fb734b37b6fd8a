using System.Globalization;

namespace Provenance.Lineage.Exports;

/// <summary>The first and the last time of some records.</summary>
internal sealed class Timestamps
{
    internal DateTimeOffset? First { get; private set; }

    internal DateTimeOffset? Last { get; private set; }

    /// <summary>Adds a record's time; invalid times are skipped.</summary>
    internal void Add(ProvenanceRecord record)
    {
        if (DateTimeOffset.TryParse(record.Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
        {
            First = First < time ? First : time;
            Last = Last > time ? Last : time;
        }
    }
}
