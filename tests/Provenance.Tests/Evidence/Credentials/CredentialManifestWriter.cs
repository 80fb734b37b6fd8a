using System.Formats.Cbor;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Provenance.Tests.Evidence.Credentials;

/// <summary>Makes C2PA manifest stores, right by default; each member spoils or changes one thing.</summary>
internal sealed record CredentialManifestWriter
{
    internal const string Machine = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    internal const string Human = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation";
    internal const string Label = "urn:c2pa:F9168C5E-CEB2-4FAA-B6BF-329BF39FA1E4";

    /// <summary>Digital source types of the actions: the first was created, others edited.</summary>
    internal string[] SourceTypes { get; init; } = [Machine];

    /// <summary>Name of the hash algorithm.</summary>
    internal string Hash { get; init; } = "sha256";

    /// <summary>True to write a claim as in C2PA 1.x, with absolute references.</summary>
    internal bool IsOld { get; init; }

    /// <summary>Assertions in CBOR beside actions and hash, by label.</summary>
    internal (string Label, object Value)[] More { get; init; } = [];

    /// <summary>An assertion in JSON, by label.</summary>
    internal (string Label, string Json)? Json { get; init; }

    /// <summary>True if the claim states a hash of the text.</summary>
    internal bool Binds { get; init; } = true;

    /// <summary>Changes the actions after the claim has their hash.</summary>
    internal bool SpoilsActions { get; init; }

    /// <summary>Changes the claim after it was signed.</summary>
    internal bool SpoilsClaim { get; init; }

    /// <summary>Leaves the signature out.</summary>
    internal bool LeavesSignature { get; init; }

    /// <summary>The signer; null for a signature of zeros with bytes for a certificate.</summary>
    internal CredentialSigner? Signer { get; init; }

    /// <summary>The time that the signer claims, in seconds since 1970.</summary>
    internal long? Time { get; init; } = 1_750_000_000;

    /// <summary>The manifest's kind.</summary>
    internal string Kind { get; init; } = "c2ma";

    /// <summary>True if the manifest is compressed by Brotli.</summary>
    internal bool IsPacked { get; init; }

    /// <summary>Boxes that stand in the store before the manifest.</summary>
    internal byte[][] Before { get; init; } = [];

    internal byte[] Digest(byte[] bytes) => Hash switch
    {
        "sha384" => SHA384.HashData(bytes),
        "sha512" => SHA512.HashData(bytes),
        _ => SHA256.HashData(bytes),
    };

    /// <summary>Writes a store.</summary>
    /// <param name="digest">The hash of what it is bound to.</param>
    /// <param name="ranges">What is left out of that hash; null for no statement.</param>
    /// <param name="padding">Bytes of padding in the headers that are not signed.</param>
    /// <param name="sixteens">How many of these are 16, which takes four bytes as a selector; the others take three.</param>
    internal byte[] Write(byte[] digest, (int Start, int Length)[]? ranges, int padding = 0, int sixteens = 0)
    {
        var assertions = new List<(string Label, byte[] Box)>();
        AddCbor(assertions, IsOld ? "c2pa.actions" : "c2pa.actions.v2", Actions(SourceTypes));
        if (Binds) AddCbor(assertions, "c2pa.hash.data", HashData(digest, ranges));

        foreach (var (label, value) in More)
        {
            AddCbor(assertions, label, value);
        }

        if (Json is { } json)
        {
            assertions.Add((json.Label, JumbfWriter.Super("json", json.Label, JumbfWriter.Box("json", Encoding.UTF8.GetBytes(json.Json)))));
        }

        var claim = CborMake.Encode(Claim(assertions));
        var signature = Cose(claim, padding, sixteens);
        if (SpoilsActions)
        {
            assertions.RemoveAt(0);
            var spoiled = new List<(string Label, byte[] Box)>();
            AddCbor(spoiled, IsOld ? "c2pa.actions" : "c2pa.actions.v2", Actions([Human]));
            assertions.Insert(0, spoiled[0]);
        }

        if (SpoilsClaim) claim = CborMake.Encode(Claim(assertions, "Other Writer"));

        List<byte[]> parts =
        [
            JumbfWriter.Super("c2as", "c2pa.assertions", [.. assertions.Select(assertion => assertion.Box)]),
            JumbfWriter.Super("c2cl", IsOld ? "c2pa.claim" : "c2pa.claim.v2", JumbfWriter.Box("cbor", claim)),
        ];
        if (!LeavesSignature) parts.Add(JumbfWriter.Super("c2cs", "c2pa.signature", JumbfWriter.Box("cbor", signature)));

        var manifest = JumbfWriter.Super(Kind, Label, [.. parts]);
        return JumbfWriter.Super("c2pa", "c2pa", [.. Before, IsPacked ? JumbfWriter.Super("c2cm", Label, JumbfWriter.Box("brob", Pack(manifest))) : manifest]);
    }

    private static void AddCbor(List<(string Label, byte[] Box)> to, string label, object value) =>
        to.Add((label, JumbfWriter.Super("cbor", label, JumbfWriter.Box("cbor", CborMake.Encode(value)))));

    private static KeyValuePair<object, object?>[] Actions(string[] types) => CborMake.Map(("actions", types.Select((type, i) => CborMake.Map(
        ("action", i == 0 ? "c2pa.created" : "c2pa.edited"),
        ("softwareAgent", CborMake.Map(("name", "Test Model"), ("version", "4"))),
        ("digitalSourceType", type))).ToArray()));

    private KeyValuePair<object, object?>[] HashData(byte[] digest, (int Start, int Length)[]? ranges)
    {
        var members = CborMake.Map(("alg", Hash), ("hash", digest), ("name", "text"), ("pad", new byte[4]));
        return ranges is null
            ? members
            : [.. CborMake.Map(("exclusions", ranges.Select(range => CborMake.Map(("start", range.Start), ("length", range.Length))).ToArray())), .. members];
    }

    private KeyValuePair<object, object?>[] Claim(List<(string Label, byte[] Box)> assertions, string generator = "Test Writer")
    {
        var links = assertions.Select(assertion => CborMake.Map(
            ("url", (IsOld ? $"self#jumbf=/c2pa/{Label}/" : "self#jumbf=") + $"c2pa.assertions/{assertion.Label}"),
            ("hash", Digest(assertion.Box[8..])))).ToArray();
        return IsOld
            ? CborMake.Map(("claim_generator", $"{generator}/1.0"), ("signature", "self#jumbf=c2pa.signature"), ("assertions", links), ("dc:format", "text/plain"), ("instanceID", "xmp:iid:1"), ("alg", Hash))
            : CborMake.Map(("instanceID", "xmp:iid:1"), ("claim_generator_info", CborMake.Map(("name", generator), ("version", "1.0"))), ("signature", "self#jumbf=c2pa.signature"), ("created_assertions", links), ("alg", Hash));
    }

    private byte[] Cose(byte[] claim, int padding, int sixteens)
    {
        var chain = Signer?.Chain ?? [new byte[300]];
        var headers = CborMake.Encode((KeyValuePair<object, object?>[])[.. CborMake.Map((1, Signer?.Number ?? -7), (33, chain)), .. Time is { } time ? CborMake.Map(("iat", time)) : []]);
        var signed = CborMake.Encode(new object[] { "Signature1", headers, Array.Empty<byte>(), claim });
        var pad = new byte[padding];
        pad.AsSpan(0, sixteens).Fill(16);
        var writer = new CborWriter();
        writer.WriteTag((CborTag)18);
        writer.WriteEncodedValue(CborMake.Encode(new object?[] { headers, CborMake.Map(("pad", pad)), null, Signer?.Sign(signed) ?? new byte[64] }));
        return writer.Encode();
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(bytes);
        }

        return packed.ToArray();
    }
}
