using System.Text;
using Provenance.Documents;

namespace Provenance.Lineage;

/// <summary>Evidence as JSON: <c>kind, value</c>, and <c>says</c> and <c>detail</c> where there are any; in assessments, and in documents' <c>metadata.evidence</c>.</summary>
internal static class EvidenceJson
{
    internal static void Write(ByteBuffer to, Evidence evidence)
    {
        to.Add("{\"kind\":"u8);
        AddString(to, evidence.Kind);
        to.Add(",\"value\":"u8);
        AddString(to, evidence.Value);
        if (evidence.Says != Origin.Unknown)
        {
            to.Add(",\"says\":"u8);
            AddString(to, Words.Of(evidence.Says));
        }

        if (evidence.Detail is { } detail)
        {
            to.Add(",\"detail\":"u8);
            AddString(to, detail);
        }

        to.Add((byte)'}');
    }

    /// <summary>Several of them as an array.</summary>
    internal static void Write(ByteBuffer to, IReadOnlyList<Evidence> evidence)
    {
        for (var i = 0; i < evidence.Count; i++)
        {
            to.Add(i == 0 ? (byte)'[' : (byte)',');
            Write(to, evidence[i]);
        }

        to.Add(evidence.Count == 0 ? "[]"u8 : "]"u8);
    }

    private static void AddString(ByteBuffer to, string text) => to.AddString(Encoding.UTF8.GetBytes(text));
}
