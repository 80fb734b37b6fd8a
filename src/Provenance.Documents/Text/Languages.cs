namespace Provenance.Documents.Text;

/// <summary>The languages that are told apart, by index; code 0 is <c>und</c>, not recognised.</summary>
internal static class Languages
{
    internal const byte Unknown = 0;
    internal const byte English = 1;

    /// <summary>ISO 639-1 codes; an index into it is what the hot path passes on.</summary>
    internal static ReadOnlySpan<string> Codes => CodeTable;

    private static readonly string[] CodeTable =
    [
        "und", "en", "de", "fr", "es", "pt", "it", "nl", "id", "tr", "ro", "pl", "ru", "uk", "bg", "zh", "ja", "ko", "ar", "he", "fa",
        "el", "th", "hi", "bn", "vi", "sv", "da", "no", "fi", "hu", "cs", "tl", "ca",
    ];
}
