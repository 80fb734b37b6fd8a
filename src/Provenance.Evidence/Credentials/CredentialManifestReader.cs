using System.Security.Cryptography;

namespace Provenance.Evidence.Credentials;

/// <summary>
/// Reads the active manifest of a C2PA manifest store (2.4; claims and assertions of 1.x as well): its claim, the assertions that the claim references by their
/// hashes, its binding to the text, and its signature. Bounded in depth, boxes and references; never throws, whatever the bytes. One per thread.
/// </summary>
internal sealed class CredentialManifestReader
{
    /// <summary>Maximum number of assertions of a claim; real ones name a handful.</summary>
    internal const int MaxReferences = 512;

    private readonly JumbfBoxes _boxes = new();
    private readonly AssertionFacts _facts = new();
    private readonly List<string> _labels = [];
    private readonly Hashers _hashers = new();
    private readonly SignatureVerifier _verifier;

    /// <param name="anchors">The trust anchors of signers; null leaves signatures unverified.</param>
    /// <param name="clock">The time at which chains are judged if the signer claims none.</param>
    internal CredentialManifestReader(TrustAnchors? anchors, TimeProvider clock) => _verifier = new SignatureVerifier(anchors, clock);

    /// <summary>Reads a store.</summary>
    /// <param name="store">JUMBF, from its first box.</param>
    /// <param name="text">The content in or beside which it is placed.</param>
    internal ContentCredential Read(ReadOnlySpan<byte> store, BoundText text)
    {
        byte[]? unpacked = null;
        if (!_boxes.TryRead(store) || _boxes[0].Content != JumbfCodes.Store) return Unreadable("it is no manifest store, or a damaged one");

        var manifest = Active();
        if (manifest >= 0 && _boxes[manifest].Content == JumbfCodes.Compressed)
        {
            unpacked = CompressedManifest.Unpack(_boxes, manifest, store);
            store = unpacked;
            manifest = unpacked is not null && _boxes.TryRead(store) ? Active() : JumbfBoxes.None;
        }

        if (manifest < 0 || _boxes[manifest].Content == JumbfCodes.Compressed)
        {
            return Unreadable("its store has no manifest that can be read");
        }

        var claimBox = _boxes.ChildOf(manifest, JumbfCodes.Claim);
        var content = claimBox < 0 ? JumbfBoxes.None : _boxes.ContentOf(claimBox, JumbfCodes.Cbor);
        if (content < 0 || !CborItem.TryRead(_boxes[content].PayloadOf(store), out var claim) || !claim.IsMap)
        {
            return Unreadable("its manifest has no claim that can be read");
        }

        _facts.Clear();
        _labels.Clear();
        var binding = HashCheck.NotStated;
        var bindings = 0;
        var links = HashCheck.NotStated;
        ReadLinks(store, manifest, claim, claim.Find("assertions"u8), text, ref links, ref binding, ref bindings);
        ReadLinks(store, manifest, claim, claim.Find("created_assertions"u8), text, ref links, ref binding, ref bindings);
        ReadLinks(store, manifest, claim, claim.Find("gathered_assertions"u8), text, ref links, ref binding, ref bindings);
        return new ContentCredential
        {
            Generator = Generator(claim),
            SourceTypes = [.. _facts.SourceTypes],
            Stated = _facts.Stated,
            Actions = [.. _facts.Actions],
            Agents = [.. _facts.Agents],
            Mining = [.. _facts.Mining],
            Models = [.. _facts.Models],
            Assertions = [.. _labels],
            Ingredients = _facts.Ingredients,
            Text = bindings > 1 ? HashCheck.Malformed : binding,
            Links = links,
            Signature = _verifier.Verify(SignatureOf(store, manifest), _boxes[content].PayloadOf(store)),
        };
    }

    private static ContentCredential Unreadable(string why) => new() { Fault = why };

    /// <summary>Returns the active manifest, which is the last one of the store (15.5.1).</summary>
    private int Active()
    {
        for (var i = _boxes.Count - 1; i > 0; i--)
        {
            if (_boxes[i].Parent == 0
                && _boxes[i].Content is JumbfCodes.Manifest or JumbfCodes.OldManifest or JumbfCodes.Update or JumbfCodes.Compressed)
            {
                return i;
            }
        }

        return JumbfBoxes.None;
    }

    private ReadOnlySpan<byte> SignatureOf(ReadOnlySpan<byte> store, int manifest)
    {
        var box = _boxes.ChildOf(manifest, JumbfCodes.Signature);
        var content = box < 0 ? JumbfBoxes.None : _boxes.ContentOf(box, JumbfCodes.Cbor);
        return content < 0 ? default : _boxes[content].PayloadOf(store);
    }

    private void ReadLinks(
        ReadOnlySpan<byte> store, int manifest, CborItem claim, CborItem list, BoundText text, ref HashCheck links, ref HashCheck binding, ref int bindings)
    {
        var items = list.IsArray ? list.Items : default;
        var algorithm = claim.Find("alg"u8).Text;
        for (var number = 0; items.TryNext(out var link); number++)
        {
            // references that lead nowhere, or all to the same large box, count, too
            if (number == MaxReferences || _labels.Count == MaxReferences)
            {
                links = HashCheck.Malformed;
                return;
            }

            var box = JumbfUri.Resolve(_boxes, store, manifest, link.Find("url"u8).Text);
            var check = box < 0 || !IsAssertionOf(manifest, box) ? HashCheck.Malformed : Compare(link, algorithm, _boxes[box].PayloadOf(store));
            links = Worse(links, check);
            if (box < 0) continue;

            var label = WithoutInstance(_boxes[box].LabelOf(store));
            _labels.Add(CredentialText.Decode(label));
            if (check != HashCheck.Match) continue;

            if (ReadAssertion(store, box, label, algorithm, text) is { } bound)
            {
                binding = bound;
                bindings++;
            }
        }
    }

    private bool IsAssertionOf(int manifest, int box) =>
        _boxes[box].Parent is > 0 and var list && _boxes[list].Content == JumbfCodes.Assertions && _boxes[list].Parent == manifest;

    /// <summary>Reads one assertion; returns the check of its hash of the text if it binds the manifest to the text.</summary>
    private HashCheck? ReadAssertion(ReadOnlySpan<byte> store, int box, ReadOnlySpan<byte> label, ReadOnlySpan<byte> algorithm, BoundText text)
    {
        if (_boxes.ContentOf(box, JumbfCodes.Cbor) is >= 0 and var cbor && CborItem.TryRead(_boxes[cbor].PayloadOf(store), out var content))
        {
            if (label.SequenceEqual("c2pa.hash.data"u8)) return DataBinding.Check(content, algorithm, text, _hashers);

            _facts.Read(label, content);
        }
        else if (_boxes.ContentOf(box, JumbfCodes.Json) is >= 0 and var json)
        {
            _facts.ReadJson(label, _boxes[json].PayloadOf(store));
        }

        return null;
    }

    private HashCheck Compare(CborItem link, ReadOnlySpan<byte> claimAlgorithm, ReadOnlySpan<byte> bytes)
    {
        var own = link.Find("alg"u8).Text;
        if (_hashers.Get(own.IsEmpty ? claimAlgorithm : own) is not IncrementalHash hash) return HashCheck.Unsupported;

        if (!link.Find("hash"u8).TryBytes(out var stated)) return HashCheck.Malformed;

        hash.AppendData(bytes);
        return Hashers.Finish(hash, stated);
    }

    /// <summary>Returns the worse check: a mismatch is worse than one that cannot be made, and that is worse than a match.</summary>
    private static HashCheck Worse(HashCheck one, HashCheck other) => Rank(one) >= Rank(other) ? one : other;

    private static int Rank(HashCheck check) => check switch
    {
        HashCheck.Mismatch => 4,
        HashCheck.Malformed => 3,
        HashCheck.Unsupported => 2,
        HashCheck.Match => 1,
        _ => 0,
    };

    /// <summary>Returns a label without the suffix <c>__1</c>, <c>__2</c> and so on that distinguishes several assertions of one label (6.4).</summary>
    private static ReadOnlySpan<byte> WithoutInstance(ReadOnlySpan<byte> label)
    {
        var at = label.LastIndexOf("__"u8);
        return at > 0 && at + 2 < label.Length && !label[(at + 2)..].ContainsAnyExceptInRange((byte)'0', (byte)'9') ? label[..at] : label;
    }

    private static string? Generator(CborItem claim)
    {
        var info = claim.Find("claim_generator_info"u8);
        if (info.IsArray)
        {
            var items = info.Items;
            items.TryNext(out info);
        }

        var name = CredentialText.Decode(info.Find("name"u8).Text);
        var version = CredentialText.Decode(info.Find("version"u8).Text);
        name = name.Length == 0 ? CredentialText.Decode(claim.Find("claim_generator"u8).Text) : version.Length == 0 ? name : $"{name} {version}";
        return name.Length == 0 ? null : name;
    }
}
