using System.Text;
using Provenance.Documents;

namespace Provenance.Lineage;

/// <summary>Writes records as canonical JSON (RFC 8785), members in their order, and digests them.</summary>
internal static class RecordFormat
{
    /// <summary>RFC 6962, 2.1: what a leaf's bytes are prefixed with before they are hashed.</summary>
    internal const byte LeafPrefix = 0;

    private static readonly byte[] PrevName = ",\"prev\":\""u8.ToArray();
    private static readonly byte[] TimeName = ",\"time\":\""u8.ToArray();

    /// <summary>The record's JSON, with <paramref name="prev"/> in it.</summary>
    internal static void Write(ByteBuffer to, ProvenanceRecord record, Digest prev)
    {
        var json = new Members(to);
        json.Text("agent", record.Agent);
        if (record.Assessment is { } assessment)
        {
            WriteAssessment(json.Begin("assessment"), assessment);
        }

        json.Text("base", record.BaseModel);
        if (record.Collection is { } collection)
        {
            var inner = new Members(json.Begin("collection"));
            inner.Text("method", collection.Method);
            inner.Text("retrieved", collection.Retrieved);
            inner.Text("uri", collection.Uri);
            inner.End();
        }

        json.Digest("content_digest", record.ContentDigest);
        if (record.DerivedFrom.Count > 0)
        {
            json.Texts("derived_from", record.DerivedFrom.Select(digest => digest.ToString()));
        }

        if (record.Evidence.Count > 0)
        {
            WriteEvidence(json.Begin("evidence"), record.Evidence);
        }

        if (record.GeneratedBy is not null || record.GeneratorDigest is not null)
        {
            var inner = new Members(json.Begin("generated_by"));
            inner.Text("digest", record.GeneratorDigest);
            inner.Text("model", record.GeneratedBy);
            inner.End();
        }

        json.Number("generation", record.Generation);
        json.Text("generation_basis", record.GenerationBasis is { } generation ? Words.Of(generation) : null);
        json.Text("id", record.Id);
        json.Text("kind", Words.Of(record.Kind));
        json.Text("license", record.License);
        json.Number("members", record.Members);
        json.Text("name", record.Name);
        json.Text("normalization", record.Normalization);
        json.Digest("normalized_digest", record.NormalizedDigest);
        json.Text("origin", record.Origin == Origin.Unknown ? null : Words.Of(record.Origin));
        json.Text("origin_basis", record.OriginBasis is { } origin ? Words.Of(origin) : null);
        json.Digest("prev", prev);
        json.Text("run", record.Run);
        json.Text("set", record.Set);
        json.Text("source", record.Source);
        json.Text("time", record.Time);
        if (record.TrainedOn.Count > 0)
        {
            json.Texts("trained_on", record.TrainedOn);
        }

        json.End();
    }

    /// <summary>The record's hash, which is also its leaf in the Merkle tree (RFC 6962): SHA-256 of a zero byte and the JSON.</summary>
    internal static Digest Hash(ReadOnlySpan<byte> body)
    {
        Span<byte> prefixed = body.Length < 1024 ? stackalloc byte[1025] : new byte[body.Length + 1];
        prefixed[0] = LeafPrefix;
        body.CopyTo(prefixed[1..]);
        return Lineage.Digest.Of(prefixed[..(body.Length + 1)]);
    }

    /// <summary>
    /// The digest of what is stated: of the JSON without <c>prev</c> and <c>time</c>. Two records that state the same have the same.
    /// Within a JSON string a quote has a backslash before it, so these names are found where they are names only.
    /// </summary>
    internal static Digest Statement(ReadOnlySpan<byte> body)
    {
        Span<byte> kept = body.Length <= 1024 ? stackalloc byte[1024] : new byte[body.Length];
        body.CopyTo(kept);
        var length = Cut(kept, body.Length, PrevName);
        return Lineage.Digest.Of(kept[..Cut(kept, length, TimeName)]);
    }

    private static int Cut(Span<byte> kept, int length, ReadOnlySpan<byte> name)
    {
        var start = kept[..length].IndexOf(name);
        if (start < 0)
        {
            return length;
        }

        var end = start + name.Length;
        end += kept[end..length].IndexOf((byte)'"') + 1;
        kept[end..length].CopyTo(kept[start..]);
        return length - (end - start);
    }

    private static void WriteAssessment(ByteBuffer to, RecordedAssessment assessment)
    {
        var inner = new Members(to);
        inner.Text("detector", assessment.Detector);
        inner.Real("p_value", assessment.PValue);
        inner.Real("score", assessment.Score);
        inner.Text("verdict", Words.Of(assessment.Verdict));
        inner.End();
    }

    private static void WriteEvidence(ByteBuffer to, IReadOnlyList<Evidence> evidence)
    {
        to.Add((byte)'[');
        for (var i = 0; i < evidence.Count; i++)
        {
            if (i > 0)
            {
                to.Add((byte)',');
            }

            var inner = new Members(to);
            inner.Text("kind", evidence[i].Kind);
            inner.Text("value", evidence[i].Value);
            inner.End();
        }

        to.Add((byte)']');
    }

    /// <summary>The members of one object, in the order in which they are given; those that are null are left out.</summary>
    private ref struct Members(ByteBuffer to)
    {
        private bool _any;

        internal ByteBuffer Begin(string name)
        {
            to.Add(_any ? (byte)',' : (byte)'{');
            _any = true;
            to.Add((byte)'"');
            Span<byte> utf8 = stackalloc byte[32];
            to.Add(utf8[..Encoding.ASCII.GetBytes(name, utf8)]);
            to.Add("\":"u8);
            return to;
        }

        internal void Text(string name, string? value)
        {
            if (value is not null)
            {
                CanonicalJson.WriteString(Begin(name), value);
            }
        }

        internal void Texts(string name, IEnumerable<string> values)
        {
            Begin(name);
            var separator = (byte)'[';
            foreach (var value in values)
            {
                to.Add(separator);
                separator = (byte)',';
                CanonicalJson.WriteString(to, value);
            }

            to.Add((byte)']');
        }

        internal void Digest(string name, Digest? value)
        {
            if (value is not { } digest)
            {
                return;
            }

            Begin(name).Add("\"sha256:"u8);
            Span<byte> bytes = stackalloc byte[Lineage.Digest.Size];
            Span<byte> hex = stackalloc byte[2 * Lineage.Digest.Size];
            digest.CopyTo(bytes);
            Convert.TryToHexStringLower(bytes, hex, out _);
            to.Add(hex);
            to.Add((byte)'"');
        }

        internal void Number(string name, long? value)
        {
            if (value is { } number)
            {
                Begin(name).Add(number);
            }
        }

        internal void Real(string name, double? value)
        {
            if (value is { } number)
            {
                CanonicalJson.WriteNumber(Begin(name), number);
            }
        }

        internal void End()
        {
            if (!_any)
            {
                to.Add((byte)'{');
            }

            to.Add((byte)'}');
        }
    }
}
