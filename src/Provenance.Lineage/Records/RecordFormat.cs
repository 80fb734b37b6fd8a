using Provenance.Documents.Buffers;
using Provenance.Documents.Identity;

namespace Provenance.Lineage.Records;

/// <summary>Writes records as canonical JSON (RFC 8785), members in their order, and digests them.</summary>
internal static class RecordFormat
{
    /// <summary>The prefix of a leaf's bytes when they are hashed (RFC 6962, 2.1).</summary>
    internal const byte LeafPrefix = 0;

    private static readonly byte[] PrevName = ",\"prev\":\"sha256:"u8.ToArray();
    private static readonly byte[] TimeName = ",\"time\":\""u8.ToArray();

    /// <summary>
    /// Writes a record's leaf, a zero byte and the JSON, with zeros in place of <c>prev</c>; <see cref="Seal"/> fills it in.
    /// </summary>
    internal static EncodedRecord Encode(ByteBuffer to, ProvenanceRecord record)
    {
        var start = to.Length;
        to.Add(LeafPrefix);
        var json = new RecordMembers(to);
        json.Text("agent", record.Agent);
        if (record.Assessment is { } assessment) WriteAssessment(json.Begin("assessment"), assessment);

        json.Text("base", record.BaseModel);
        if (record.Collection is { } collection)
        {
            var inner = new RecordMembers(json.Begin("collection"));
            inner.Text("method", collection.Method);
            inner.Text("retrieved", collection.Retrieved);
            inner.Text("uri", collection.Uri);
            inner.End();
        }

        json.Digest("content_digest", record.ContentDigest);
        if (record.DerivedFrom.Count > 0) json.Digests("derived_from", record.DerivedFrom);

        if (record.Evidence.Count > 0) WriteEvidence(json.Begin("evidence"), record.Evidence);

        if (record.GeneratedBy is not null || record.GeneratorDigest is not null)
        {
            var inner = new RecordMembers(json.Begin("generated_by"));
            inner.Text("digest", record.GeneratorDigest);
            inner.Text("model", record.GeneratedBy);
            inner.End();
        }

        json.Number("generation", record.Generation);
        json.Text("generation_basis", record.GenerationBasis is { } generation ? Words.Name(generation) : null);
        json.Text("id", record.Id);
        json.Text("kind", Words.Name(record.Kind));
        json.Text("license", record.License);
        json.Number("members", record.Members);
        json.Text("name", record.Name);
        json.Text("normalization", record.Normalization);
        json.Digest("normalized_digest", record.NormalizedDigest);
        json.Text("origin", record.Origin == Origin.Unknown ? null : Words.Name(record.Origin));
        json.Text("origin_basis", record.OriginBasis is { } origin ? Words.Name(origin) : null);
        var prev = to.Length;
        json.Digest("prev", default(Digest));
        json.Text("run", record.Run);
        json.Text("set", record.Set);
        json.Text("signature", record.Signature);
        json.Text("source", record.Source);
        json.Flag("supersedes", record.Supersedes);
        json.Text("time", record.Time);
        if (record.TrainedOn.Count > 0) json.Texts("trained_on", record.TrainedOn);

        json.End();
        return new EncodedRecord(start, to.Length - start, prev + PrevName.Length - start);
    }

    /// <summary>Writes <c>prev</c> into an encoded record.</summary>
    /// <returns>The record's hash.</returns>
    internal static Digest Seal(Span<byte> leaf, int prevAt, Digest prev)
    {
        prev.WriteHex(leaf[prevAt..]);
        return Provenance.Documents.Digest.Compute(leaf);
    }

    /// <summary>Computes a record's hash, which is also its leaf in the Merkle tree (RFC 6962): SHA-256 of a zero byte and the JSON.</summary>
    internal static Digest Hash(ReadOnlySpan<byte> body)
    {
        Span<byte> leaf = body.Length < 1024 ? stackalloc byte[1025] : new byte[body.Length + 1];
        leaf[0] = LeafPrefix;
        body.CopyTo(leaf[1..]);
        return Provenance.Documents.Digest.Compute(leaf[..(body.Length + 1)]);
    }

    /// <summary>
    /// Returns the first 16 bytes of the digest of the statement: the JSON without <c>prev</c> and <c>time</c>. Two records with the same statement
    /// have the same value, and others differ: among 10^12, two agree with a probability below 10^-14.
    /// Within a JSON string a quote follows a backslash, so member names are found only where they are names.
    /// </summary>
    internal static UInt128 Statement(ReadOnlySpan<byte> body)
    {
        var (prev, afterPrev) = Find(body, PrevName);
        var (time, afterTime) = Find(body[afterPrev..], TimeName);
        var first = body[..prev];
        var second = body[afterPrev..(afterPrev + time)];
        var third = body[(afterPrev + afterTime)..];
        var length = first.Length + second.Length + third.Length;
        Span<byte> bytes = length <= 1024 ? stackalloc byte[1024] : new byte[length];
        first.CopyTo(bytes);
        second.CopyTo(bytes[first.Length..]);
        third.CopyTo(bytes[(first.Length + second.Length)..]);
        return Provenance.Documents.Digest.Compute(bytes[..length]).Prefix;
    }

    /// <summary>Returns the hash of the previous record that a record gives; null if it gives none.</summary>
    internal static Digest? Prev(ReadOnlySpan<byte> body)
    {
        var start = body.IndexOf(PrevName);
        Span<byte> bytes = stackalloc byte[Provenance.Documents.Digest.Size];
        return start >= 0 && body.Length >= start + PrevName.Length + (2 * Provenance.Documents.Digest.Size)
            && Convert.FromHexString(body.Slice(start + PrevName.Length, 2 * Provenance.Documents.Digest.Size), bytes, out _, out _) == System.Buffers.OperationStatus.Done
            ? new Digest(bytes)
            : null;
    }

    /// <summary>Returns the start of a member and of what follows it; both are the end if there is no such member.</summary>
    private static (int Start, int End) Find(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name)
    {
        var start = body.IndexOf(name);
        if (start < 0) return (body.Length, body.Length);

        var end = body[(start + name.Length)..].IndexOf((byte)'"');
        return end < 0 ? (body.Length, body.Length) : (start, start + name.Length + end + 1);
    }

    private static void WriteAssessment(ByteBuffer to, RecordedAssessment assessment)
    {
        var inner = new RecordMembers(to);
        inner.Text("detector", assessment.Detector);
        inner.Text("language", assessment.Language);
        inner.Real("p_value", assessment.PValue);
        inner.Real("probability", assessment.Probability);
        inner.Real("resemblance", assessment.Resemblance);
        inner.Real("score", assessment.Score);
        inner.Text("verdict", Words.Name(assessment.Verdict));
        inner.End();
    }

    private static void WriteEvidence(ByteBuffer to, IReadOnlyList<OriginEvidence> evidence)
    {
        to.Add((byte)'[');
        for (var i = 0; i < evidence.Count; i++)
        {
            if (i > 0) to.Add((byte)',');

            var inner = new RecordMembers(to);
            inner.Text("detail", evidence[i].Detail);
            inner.Text("kind", evidence[i].Kind);
            inner.Real("prior", evidence[i].Prior);
            inner.Text("says", evidence[i].Says == Origin.Unknown ? null : Words.Name(evidence[i].Says));
            inner.Text("value", evidence[i].Value);
            inner.End();
        }

        to.Add((byte)']');
    }
}
