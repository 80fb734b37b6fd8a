using System.Globalization;

namespace Provenance.Lineage;

/// <summary>Times as records and exports have them: RFC 3339, UTC, whole seconds.</summary>
internal static class RecordTime
{
    internal static string Now(TimeProvider clock) => Of(clock.GetUtcNow());

    internal static string Of(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
