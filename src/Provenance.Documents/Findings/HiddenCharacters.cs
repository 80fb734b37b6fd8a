using System.Globalization;
using Provenance.Documents.Text;

namespace Provenance.Documents.Findings;

/// <summary>
/// Characters that are there to be overlooked. A soft hyphen or a byte-order mark slips into pages of all times, hence the least counts: of 37,664 human documents,
/// all but 888 of before 2020, 37 have any invisible character, 9 three or more.
/// </summary>
internal static class HiddenCharacters
{
    /// <summary>Fewer invisible characters, turned directions or look-alikes are accidents.</summary>
    private const int Min = 3;

    internal static OriginEvidence? Find(in AnomalyCounts anomalies)
    {
        var (invisible, turned, tags, alike) = (anomalies[Anomaly.Invisible], anomalies[Anomaly.Bidirectional], anomalies[Anomaly.HiddenTag], anomalies[Anomaly.Homoglyph]);
        if (invisible < Min && turned < Min && tags < Min && alike < Min) return null;

        var parts = new List<string>();
        Add(parts, invisible, "invisible");
        Add(parts, tags, "of hidden tags");
        Add(parts, turned, "turning the direction");
        Add(parts, alike, "of another script that look alike");
        return new OriginEvidence(EvidenceKinds.HiddenCharacters, string.Join(", ", parts))
        {
            Detail = "against detectors, or to carry a message; they were removed before the text was judged",
        };
    }

    private static void Add(List<string> parts, int count, string what)
    {
        if (count > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
    }
}
