using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Documents.Conditions;
using Provenance.Documents.Evidence;
using Provenance.Documents.Tables;
using Provenance.Text.Canonical;
using Provenance.Text.Identification;

namespace Provenance.Detection.Assessments;

/// <summary>
/// Writes assessments as JSON lines without allocating objects or strings. Probability, resemblance and p-value are the shortest numbers that
/// restore the same 32-bit float, which curation uses; the score has nine digits, so that rounding creates no ties in a ranking.
/// </summary>
internal sealed class AssessmentFormatter
{
    /// <summary>The fields of an assessment, as columns of a table.</summary>
    internal static readonly TableColumn[] Columns =
    [
        new("id", TableType.Text), new("text_digest", TableType.Text), new("verdict", TableType.Text), new("probability", TableType.Number), new("resemblance", TableType.Number), new("score", TableType.Number),
        new("p_value", TableType.Number), new("words", TableType.Integer), new("language", TableType.Text), new("reasons", TableType.Texts),
        new("anomalies", TableType.Json), new("evidence", TableType.Json), new("detector", TableType.Text),
    ];

    private static readonly byte[][] Verdicts = ["human"u8.ToArray(), "machine"u8.ToArray(), "mixed"u8.ToArray(), "uncertain"u8.ToArray(), "unsupported"u8.ToArray()];
    private static readonly byte[][] LanguageCodes = Encode(Languages.Codes);
    private static readonly byte[][] Reasons = Encode(ReasonNames.All);
    private static readonly byte[][] Anomalies = Encode(AnomalyCounts.Names);

    /// <summary>Hexadecimal digits of a text's digest: enough to rule out collisions, and half the incompressible bytes.</summary>
    private const int DigestDigits = 32;

    private readonly byte[] _end;

    internal AssessmentFormatter(string detectorDigest) => _end = Encoding.UTF8.GetBytes($",\"detector\":\"{detectorDigest}\"}}");

    /// <summary>Adds an assessment as a line.</summary>
    internal void Add(ByteBuffer to, ReadOnlySpan<byte> id, in DocumentScore score, in AnomalyCounts anomalies, IReadOnlyList<OriginEvidence> evidence, Digest text)
    {
        to.Add("{\"id\":"u8);
        to.AddString(id);
        to.Add((byte)',');
        AddMembers(to, score, anomalies, evidence, text);
        to.Add((byte)'\n');
    }

    /// <summary>Adds an assessment as an object, without the id of its document.</summary>
    internal void AddObject(ByteBuffer to, in DocumentScore score, in AnomalyCounts anomalies, IReadOnlyList<OriginEvidence> evidence, Digest text)
    {
        to.Add((byte)'{');
        AddMembers(to, score, anomalies, evidence, text);
    }

    private void AddMembers(ByteBuffer to, in DocumentScore score, in AnomalyCounts anomalies, IReadOnlyList<OriginEvidence> evidence, Digest text)
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
        to.Add(",\"anomalies\":{"u8);
        AddAnomalies(to, anomalies);
        to.Add("},\"evidence\":"u8);
        EvidenceJson.Write(to, evidence);
        to.Add(_end);
    }

    /// <summary>Adds the digest of the exact text. It finds the assessment whatever the document's id, and no longer matches when the text changes.</summary>
    private static void AddDigest(ByteBuffer to, Digest text)
    {
        Span<byte> digits = stackalloc byte[2 * Digest.Size];
        text.WriteHex(digits);
        to.Add("\"text_digest\":\"sha256:"u8);
        to.Add(digits[..DigestDigits]);
        to.Add((byte)'"');
    }

    private static void AddReasons(ByteBuffer to, int reasons)
    {
        var first = true;
        for (var i = 0; i < Reasons.Length; i++)
        {
            if ((reasons & (1 << i)) == 0) continue;

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
            if (count == 0) continue;

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
        for (var i = 0; i < names.Length; i++) encoded[i] = Encoding.UTF8.GetBytes(names[i]);

        return encoded;
    }
}
