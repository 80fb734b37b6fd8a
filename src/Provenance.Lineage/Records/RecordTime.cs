using System.Globalization;

namespace Provenance.Lineage.Records;

/// <summary>Times in records and exports: RFC 3339, UTC, whole seconds.</summary>
internal static class RecordTime
{
    internal static string Now(TimeProvider clock) => Format(clock.GetUtcNow());

    internal static string Format(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
