using System.Text;
using Provenance.Detection.Spans;
using Provenance.Documents;
using Provenance.Lineage;
using Provenance.Text;

namespace Provenance.Detection;

/// <summary>
/// Writes assessments as JSON lines without an object or a string in between. Probability, resemblance and p-value are the shortest numbers that
/// give the same 32-bit float again, which is what curation goes by; the score has nine digits, so that rounding makes no ties in a ranking.
/// </summary>
internal sealed class AssessmentFormatter
{
    /// <summary>What an assessment has, as columns of a table; <c>spans</c> is empty where no parts were looked for.</summary>
    internal static readonly TableColumn[] Columns =
    [
        new("id", TableType.Text), new("text_digest", TableType.Text), new("verdict", TableType.Text), new("probability", TableType.Number), new("resemblance", TableType.Number), new("score", TableType.Number),
        new("p_value", TableType.Number), new("words", TableType.Integer), new("language", TableType.Text), new("reasons", TableType.Texts), new("spans", TableType.Json),
        new("anomalies", TableType.Json), new("evidence", TableType.Json), new("detector", TableType.Text),
    ];

    private static readonly byte[][] Verdicts = ["human"u8.ToArray(), "machine"u8.ToArray(), "mixed"u8.ToArray(), "uncertain"u8.ToArray(), "unsupported"u8.ToArray()];
    private static readonly byte[][] LanguageCodes = Encode(Languages.Codes);
    private static readonly byte[][] Reasons = Encode(ReasonNames.All);
    private static readonly byte[][] Anomalies = Encode(AnomalyCounts.Names);

    /// <summary>Hexadecimal digits of a text's digest: enough that nobody finds two texts with the same ones, and half of what compresses badly.</summary>
    private const int DigestDigits = 32;

    private readonly byte[] _end;

    internal AssessmentFormatter(string detectorDigest) => _end = Encoding.UTF8.GetBytes($",\"detector\":\"{detectorDigest}\"}}");

    /// <summary>Adds an assessment as a line.</summary>
    internal void Add(
        ByteBuffer to, ReadOnlySpan<byte> id, in DocumentScore score, in AnomalyCounts anomalies, IReadOnlyList<Evidence> evidence, ReadOnlySpan<byte> text,
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
        AddDigest(to, text);
        to.Add(",\"verdict\":\""u8);
        to.Add(Verdicts[(int)score.Verdict]);
        to.Add("\",\"probability\":"u8);
        to.AddNumber((float)score.Probability);
        to.Add(",\"resemblance\":"u8);
        to.AddNumber(score.HasScore ? (float)score.Resemblance : float.NaN);
        to.Add(",\"score\":"u8);
        to.AddNumber(score.Score, "G9");
        to.Add(",\"p_value\":"u8);
        to.AddNumber(score.HasScore ? (float)score.PValue : float.NaN);
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

    /// <summary>The digest of the exact text, by which an assessment is found again whatever its document is called by then, and not where the text has changed.</summary>
    private static void AddDigest(ByteBuffer to, ReadOnlySpan<byte> text)
    {
        Span<byte> digits = stackalloc byte[2 * Digest.Size];
        Digest.Of(text).WriteHex(digits);
        to.Add("\"text_digest\":\"sha256:"u8);
        to.Add(digits[..DigestDigits]);
        to.Add((byte)'"');
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
