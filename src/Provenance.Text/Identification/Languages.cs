namespace Provenance.Text.Identification;

/// <summary>The languages that are identified, by index; index 0 is <c>und</c>, not recognised.</summary>
internal static class Languages
{
    internal const byte Unknown = 0;
    internal const byte English = 1;

    /// <summary>ISO 639-1 codes; the hot path passes on indices into this list.</summary>
    internal static ReadOnlySpan<string> Codes => CodeTable;

    private static readonly string[] CodeTable =
    [
        "und", "en", "de", "fr", "es", "pt", "it", "nl", "id", "tr", "ro", "pl", "ru", "uk", "bg", "zh", "ja", "ko", "ar", "he", "fa",
        "el", "th", "hi", "bn", "vi", "sv", "da", "no", "fi", "hu", "cs", "tl", "ca",
        "km", "lo", "my", "bo",
    ];
}
