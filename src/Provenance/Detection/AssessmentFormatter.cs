using System.Text;
using Provenance.Documents;
using Provenance.Lineage;
using Provenance.Text;

namespace Provenance.Detection;

/// <summary>
/// Writes assessments as JSON lines without an object or a string in between. Numbers are short but keep what they are for:
/// six digits for what people read, nine for the score, so that rounding makes no ties in a ranking.
/// </summary>
internal sealed class AssessmentFormatter
{
    /// <summary>What an assessment has, as columns of a table.</summary>
    internal static readonly TableColumn[] Columns =
    [
        new("id", TableType.Text), new("verdict", TableType.Text), new("probability", TableType.Number), new("resemblance", TableType.Number), new("score", TableType.Number),
        new("p_value", TableType.Number), new("words", TableType.Integer), new("language", TableType.Text), new("reasons", TableType.Texts),
        new("anomalies", TableType.Json), new("evidence", TableType.Json), new("detector", TableType.Text),
    ];

    private static readonly byte[][] Verdicts = ["human"u8.ToArray(), "machine"u8.ToArray(), "mixed"u8.ToArray(), "uncertain"u8.ToArray(), "unsupported"u8.ToArray()];
    private static readonly byte[][] LanguageCodes = Encode(Languages.Codes);
    private static readonly byte[][] Reasons = Encode(ReasonNames.All);
    private static readonly byte[][] Anomalies = Encode(AnomalyCounts.Names);

    private readonly byte[] _end;

    internal AssessmentFormatter(string detectorDigest) => _end = Encoding.UTF8.GetBytes($",\"detector\":\"{detectorDigest}\"}}");

    /// <summary>Adds an assessment as a line.</summary>
    internal void Add(ByteBuffer to, ReadOnlySpan<byte> id, in DocumentScore score, in AnomalyCounts anomalies, IReadOnlyList<Evidence> evidence)
    {
        to.Add("{\"id\":"u8);
        to.AddString(id);
        to.Add((byte)',');
        AddMembers(to, score, anomalies, evidence);
        to.Add((byte)'\n');
    }

    /// <summary>Adds an assessment as an object, without the id of its document.</summary>
    internal void AddObject(ByteBuffer to, in DocumentScore score, in AnomalyCounts anomalies, IReadOnlyList<Evidence> evidence)
    {
        to.Add((byte)'{');
        AddMembers(to, score, anomalies, evidence);
    }

    private void AddMembers(ByteBuffer to, in DocumentScore score, in AnomalyCounts anomalies, IReadOnlyList<Evidence> evidence)
    {
        to.Add("\"verdict\":\""u8);
        to.Add(Verdicts[(int)score.Verdict]);
        to.Add("\",\"probability\":"u8);
        to.AddNumber(score.Probability, "G6");
        to.Add(",\"resemblance\":"u8);
        to.AddNumber(score.HasScore ? score.Resemblance : double.NaN, "G6");
        to.Add(",\"score\":"u8);
        to.AddNumber(score.Score, "G9");
        to.Add(",\"p_value\":"u8);
        to.AddNumber(score.HasScore ? score.PValue : double.NaN, "G6");
        to.Add(",\"words\":"u8);
        to.Add(score.Words);
        to.Add(",\"language\":\""u8);
        to.Add(LanguageCodes[score.Language]);
        to.Add("\",\"reasons\":["u8);
        AddReasons(to, (int)score.Reasons);
        to.Add((byte)']');
        to.Add(",\"anomalies\":{"u8);
        AddAnomalies(to, anomalies);
        to.Add("},\"evidence\":"u8);
        EvidenceJson.Write(to, evidence);
        to.Add(_end);
    }

    private static void AddReasons(ByteBuffer to, int reasons)
    {
        var first = true;
        for (var i = 0; i < Reasons.Length; i++)
        {
            if ((reasons & (1 << i)) == 0)
            {
                continue;
            }

            to.Add(first ? "\""u8 : ",\""u8);
            to.Add(Reasons[i]);
            to.Add((byte)'"');
            first = false;
        }
    }

    private static void AddAnomalies(ByteBuffer to, in AnomalyCounts anomalies)
    {
        var first = true;
        for (var i = 0; i < Anomalies.Length; i++)
        {
            var count = anomalies[(Anomaly)i];
            if (count == 0)
            {
                continue;
            }

            to.Add(first ? "\""u8 : ",\""u8);
            to.Add(Anomalies[i]);
            to.Add("\":"u8);
            to.Add(count);
            first = false;
        }
    }

    private static byte[][] Encode(ReadOnlySpan<string> names)
    {
        var encoded = new byte[names.Length][];
        for (var i = 0; i < names.Length; i++)
        {
            encoded[i] = Encoding.UTF8.GetBytes(names[i]);
        }

        return encoded;
    }
}
