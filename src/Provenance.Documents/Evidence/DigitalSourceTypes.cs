namespace Provenance.Documents.Evidence;

/// <summary>
/// The IPTC vocabulary of digital source types (cv.iptc.org/newscodes/digitalsourcetype, release of 2024 with the retired terms), and the
/// origin of a text that each indicates. The vocabulary was made for pictures: terms for ways of capturing indicate no author of a text.
/// </summary>
internal static class DigitalSourceTypes
{
    /// <summary>Prefixes of the same vocabulary: the IPTC's, C2PA's additions to it (C2PA 2.4, 18.15.4.7), the short form, and schema.org's.</summary>
    private static readonly string[] Prefixes =
    [
        "http://cv.iptc.org/newscodes/digitalsourcetype/", "https://cv.iptc.org/newscodes/digitalsourcetype/", "http://c2pa.org/digitalsourcetype/",
        "https://c2pa.org/digitalsourcetype/", "digsrctype:", "https://schema.org/", "http://schema.org/",
    ];

    /// <summary>The suffix that schema.org's IPTCDigitalSourceEnumeration appends to each term.</summary>
    private const string SchemaEnding = "DigitalSource";

    private static readonly (string Term, Origin Says)[] Terms =
    [
        ("algorithmicMedia", Origin.Machine),
        ("algorithmicallyEnhanced", Origin.Unknown),
        ("composite", Origin.Unknown),
        ("compositeCapture", Origin.Unknown),
        ("compositeSynthetic", Origin.Mixed),
        ("compositeWithTrainedAlgorithmicMedia", Origin.Mixed),
        ("computationalCapture", Origin.Unknown),
        ("dataDrivenMedia", Origin.Unknown),
        ("digitalArt", Origin.Human),
        ("digitalCapture", Origin.Unknown),
        ("digitalCreation", Origin.Human),
        ("empty", Origin.Unknown),
        ("humanEdits", Origin.Human),
        ("minorHumanEdits", Origin.Human),
        ("multiFrameComputationalCapture", Origin.Unknown),
        ("negativeFilm", Origin.Unknown),
        ("positiveFilm", Origin.Unknown),
        ("print", Origin.Unknown),
        ("screenCapture", Origin.Unknown),
        ("softwareImage", Origin.Unknown),
        ("trainedAlgorithmicData", Origin.Machine),
        ("trainedAlgorithmicMedia", Origin.Machine),
        ("virtualRecording", Origin.Unknown),
    ];

    /// <summary>Parses a term as an address, in its short form or alone, in any case; returns false if the vocabulary has no such term.</summary>
    /// <param name="value">A value such as <c>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</c>.</param>
    /// <param name="term">The term alone, as the vocabulary writes it.</param>
    /// <param name="says">The origin that it indicates; unknown if it indicates no author of the words.</param>
    internal static bool TryRead(ReadOnlySpan<char> value, out string term, out Origin says)
    {
        value = value.Trim();
        foreach (var prefix in Prefixes)
        {
            if (value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                value = value[prefix.Length..];
                break;
            }
        }

        value = value.TrimEnd('/');
        if (value.EndsWith(SchemaEnding, StringComparison.OrdinalIgnoreCase)) value = value[..^SchemaEnding.Length];

        foreach (var known in Terms)
        {
            if (value.Equals(known.Term, StringComparison.OrdinalIgnoreCase))
            {
                (term, says) = known;
                return true;
            }
        }

        (term, says) = ("", Origin.Unknown);
        return false;
    }

    /// <summary>Combines two statements about one text: human and machine give mixed, and unknown changes nothing.</summary>
    internal static Origin Together(Origin one, Origin other) => (one, other) switch
    {
        (Origin.Unknown, _) => other,
        (_, Origin.Unknown) => one,
        _ => one == other ? one : Origin.Mixed,
    };
}
