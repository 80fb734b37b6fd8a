using System.Text;

namespace Provenance.Evidence.Credentials;

/// <summary>Credentials as evidence: the digital source type is the value, the origin is given only if nothing contradicts it, and the detail lists the checks.</summary>
internal static class CredentialEvidence
{
    /// <summary>The value of a credential that states no digital source type.</summary>
    internal const string Present = "present";

    /// <summary>Maximum number of assertions and actions named in the detail; the rest are counted.</summary>
    private const int MaxNamed = 8;

    internal static OriginEvidence Create(ContentCredential credential) => new(EvidenceKinds.ContentCredential, Value(credential))
    {
        Says = credential.Says,
        Detail = credential.Fault is { } fault ? $"a content credential that cannot be read: {fault}" : Words(credential),
    };

    /// <summary>Returns evidence of a credential that cannot be used.</summary>
    internal static OriginEvidence Unusable(string why) => new(EvidenceKinds.ContentCredential, Present) { Detail = why };

    /// <summary>Describes the fault of a wrapper.</summary>
    internal static string Words(WrapperFault fault) => fault switch
    {
        WrapperFault.NoMark => "the U+FEFF before its variation selectors is missing",
        WrapperFault.ShortHeader => "it ends within its header; the text may be part of a longer one",
        WrapperFault.UnknownVersion => "it is of an unknown version",
        WrapperFault.ShortManifest => "its manifest is cut off; the text may be part of a longer one",
        _ => "",
    };

    private static string Value(ContentCredential credential) => credential.SourceTypes.Count == 0 ? Present : string.Join(", ", credential.SourceTypes);

    private static string Words(ContentCredential credential)
    {
        var words = new StringBuilder("claim of ").Append(credential.Generator ?? "an unnamed generator");
        words.Append("; text ").Append(credential.Text switch
        {
            HashCheck.Match => "hash matches",
            HashCheck.Mismatch => "hash does not match: the text was changed after signing",
            HashCheck.Malformed => "hash does not fit: the text was changed, or the manifest moved, after signing",
            HashCheck.Unsupported => "hash of an unknown algorithm",
            _ => "hash not stated",
        });
        words.Append("; assertions ").Append(credential.Links switch
        {
            HashCheck.Match => "as claimed",
            HashCheck.Mismatch => "changed after signing",
            HashCheck.Malformed => "missing or damaged",
            HashCheck.Unsupported => "hashed by an unknown algorithm",
            _ => "not named",
        });
        AddSignature(words.Append("; signature "), credential.Signature);
        AddList(words, "actions", credential.Actions);
        AddList(words, "software", credential.Agents);
        AddList(words, "models", credential.Models);
        AddList(words, "training and mining", credential.Mining);
        AddList(words, "assertions", credential.Assertions);
        return credential.Ingredients == 0 ? words.ToString() : words.Append("; ingredients: ").Append(credential.Ingredients).ToString();
    }

    private static void AddSignature(StringBuilder words, SignatureVerdict signature)
    {
        words.Append(signature.Check switch
        {
            SignatureCheck.Missing => "missing",
            SignatureCheck.NotVerified => "not verified: no trust anchors were given",
            SignatureCheck.Trusted => "trusted",
            SignatureCheck.UntrustedChain => "right, but its signer not trusted",
            SignatureCheck.Bad => "wrong: the claim was changed after signing",
            SignatureCheck.Unsupported => "not verified",
            _ => "damaged",
        });
        if (signature.Why is { } why) words.Append(": ").Append(why);

        if (signature.Signer is { Length: > 0 } signer) words.Append(", by ").Append(signer);

        if (signature.Time is { } time)
        {
            words.Append(", at ").Append(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)).Append(" as it claims");
        }
    }

    private static void AddList(StringBuilder words, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;

        words.Append("; ").Append(name).Append(": ");
        for (var i = 0; i < Math.Min(values.Count, MaxNamed); i++) words.Append(i == 0 ? "" : ", ").Append(values[i]);

        if (values.Count > MaxNamed) words.Append(" and ").Append(values.Count - MaxNamed).Append(" more");
    }
}
