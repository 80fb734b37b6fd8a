using Provenance.Documents.Errors;

namespace Provenance.Documents.Identity;

/// <summary>The words that records use for enumeration members, in both directions.</summary>
internal static class Words
{
    internal static string Name<T>(T value) where T : struct, Enum => Names<T>.All[Names<T>.Index(value)];

    /// <summary>Returns the enumeration member of a word; only the exact lower-case word is accepted.</summary>
    internal static T Parse<T>(string word) where T : struct, Enum
    {
        var at = Names<T>.All.IndexOf(word);
        if (at >= 0) return Names<T>.Values[at];

        throw DocumentErrors.NotAWord(word, typeof(T).Name.ToLowerInvariant());
    }

    /// <summary>The IPTC digital source type of an origin (cv.iptc.org/newscodes/digitalsourcetype); null for unknown.</summary>
    internal static string? Iptc(Origin origin) => origin switch
    {
        Origin.Human => "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation",
        Origin.Machine => "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
        Origin.Mixed => "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
        _ => null,
    };

    /// <summary>Built once, because names of enumeration members are otherwise looked up by reflection.</summary>
    private static class Names<T> where T : struct, Enum
    {
        internal static readonly T[] Values = Enum.GetValues<T>();
        internal static readonly List<string> All = [.. Values.Select(value => value.ToString().ToLowerInvariant())];

        internal static int Index(T value) =>
            Array.IndexOf(Values, value) is >= 0 and var at ? at : throw DocumentErrors.NotAWord($"{value}", typeof(T).Name.ToLowerInvariant());
    }
}
