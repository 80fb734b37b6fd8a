using System.Text;
using Provenance.Detection.Spans;
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
    /// <summary>What an assessment has, as columns of a table; <c>spans</c> is empty where no parts were looked for.</summary>
    internal static readonly TableColumn[] Columns =
    [
        new("id", TableType.Text), new("verdict", TableType.Text), new("probability", TableType.Number), new("resemblance", TableType.Number), new("score", TableType.Number),
        new("p_value", TableType.Number), new("words", TableType.Integer), new("language", TableType.Text), new("reasons", TableType.Texts), new("spans", TableType.Json),
        new("anomalies", TableType.Json), new("evidence", TableType.Json), new("detector", TableType.Text),
    ];

    private static readonly byte[][] Verdicts = ["human"u8.ToArray(), "machine"u8.ToArray(), "mixed"u8.ToArray(), "uncertain"u8.ToArray(), "unsupported"u8.ToArray()];
    private static readonly byte[][] LanguageCodes = Encode(Languages.Codes);
    private static readonly byte[][] Reasons = Encode(ReasonNames.All);
    private static readonly byte[][] Anomalies = Encode(AnomalyCounts.Names);

    private readonly byte[] _end;

    internal AssessmentFormatter(string detectorDigest) => _end = Encoding.UTF8.GetBytes($",\"detector\":\"{detectorDigest}\"}}");

    /// <summary>Adds an assessment as a line.</summary>
    internal void Add(
        ByteBuffer to, ReadOnlySpan<byte> id, in DocumentScore score, in AnomalyCounts anomalies, IReadOnlyList<Evidence> evidence, ReadOnlySpan<byte> text = default,
        ReadOnlySpan<LocatedPart> parts = default)
    {
        to.Add("{\"id\":"u8);
        to.AddString(id);
        to.Add((byte)',');
        AddMembers(to, score, anomalies, evidence, text, parts);
        to.Add((byte)'\n');
    }

    /// <summary>Adds an assessment as an object, without the id of its document.</summary>
    internal void AddObject(
        ByteBuffer to, in DocumentScore score, in AnomalyCounts anomalies, IReadOnlyList<Evidence> evidence, ReadOnlySpan<byte> text, ReadOnlySpan<LocatedPart> parts)
    {
        to.Add((byte)'{');
        AddMembers(to, score, anomalies, evidence, text, parts);
    }

    private void AddMembers(
        ByteBuffer to, in DocumentScore score, in AnomalyCounts anomalies, IReadOnlyList<Evidence> evidence, ReadOnlySpan<byte> text, ReadOnlySpan<LocatedPart> parts)
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
        if (!parts.IsEmpty) AddParts(to, text, parts);
        to.Add(",\"anomalies\":{"u8);
        AddAnomalies(to, anomalies);
        to.Add("},\"evidence\":"u8);
        EvidenceJson.Write(to, evidence);
        to.Add(_end);
    }

    /// <summary>Offsets count code points, as indexes do in Python, jq and SQL.</summary>
    private static void AddParts(ByteBuffer to, ReadOnlySpan<byte> text, ReadOnlySpan<LocatedPart> parts)
    {
        to.Add(",\"spans\":["u8);
        int characters = 0, bytes = 0;
        foreach (ref readonly var part in parts)
        {
            to.Add(bytes == 0 ? "{\"start\":"u8 : ",{\"start\":"u8);
            to.Add(characters += CodePoints.In(text[bytes..part.Start]));
            to.Add(",\"end\":"u8);
            to.Add(characters += CodePoints.In(text[part.Start..part.End]));
            bytes = part.End;
            to.Add(",\"verdict\":\""u8);
            to.Add(Verdicts[(int)part.Part.Verdict]);
            to.Add("\",\"probability\":"u8);
            to.AddNumber(part.Part.Probability, "G6");
            to.Add(",\"p_value\":"u8);
            to.AddNumber(part.Part.PValue, "G6");
            to.Add(",\"words\":"u8);
            to.Add(part.Part.Words);
            to.Add((byte)'}');
        }

        to.Add((byte)']');
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
