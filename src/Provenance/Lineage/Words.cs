namespace Provenance.Lineage;

/// <summary>The words that records use for enumerations, and back.</summary>
internal static class Words
{
    internal static string Of(Origin origin) => origin.ToString().ToLowerInvariant();

    internal static string Of(Basis basis) => basis.ToString().ToLowerInvariant();

    internal static string Of(RecordKind kind) => kind.ToString().ToLowerInvariant();

    internal static string Of(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>The member of an enumeration that a word means; only the exact lower-case word does.</summary>
    internal static T Parse<T>(string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase) && !word.Any(char.IsAsciiLetterUpper))
            {
                return value;
            }
        }

        throw LineageErrors.NotARecord($"'{word}' is no {typeof(T).Name.ToLowerInvariant()}");
    }

    /// <summary>The IPTC digital source type of an origin (cv.iptc.org/newscodes/digitalsourcetype); null for unknown.</summary>
    internal static string? Iptc(Origin origin) => origin switch
    {
        Origin.Human => "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation",
        Origin.Machine => "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
        Origin.Mixed => "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
        _ => null,
    };
}
