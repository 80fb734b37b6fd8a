using System.Text;
using Provenance.Evidence.Credentials;
using Xunit;

namespace Provenance.Tests.Evidence.Credentials;

/// <summary>Signed texts changed at random: whatever becomes of them, nothing is thrown, and no more is allocated than the text gives cause for.</summary>
public class CredentialMutationTests
{
    private const int Seed = 20_240_916;
    private const long MaxAllocated = 16 * 1024 * 1024;

    [Fact]
    public void Ten_thousand_changed_texts_are_read_without_error_and_within_a_bound()
    {
        using var signer = new CredentialSigner();
        var random = new Random(Seed);
        var writer = new CredentialManifestWriter { Signer = signer, More = [("c2pa.ingredient.v3", CborMake.Map())], Json = ("c2pa.metadata", """{"Iptc4xmpExt:DigitalSourceType":{"@id":"x"}}""") };
        byte[][] stores = [writer.Write(new byte[32], [(10, 20)]), (writer with { IsOld = true }).Write(new byte[32], null), (writer with { IsPacked = true }).Write(new byte[32], null)];
        var readers = new[] { new TextCredentialReader(null, CredentialClock.Instance), new TextCredentialReader(signer.Anchors, CredentialClock.Instance) };
        var found = new List<OriginEvidence>();
        for (var i = 0; i < 10_000; i++)
        {
            var store = Mutate(stores[random.Next(stores.Length)], random);
            var text = Encoding.UTF8.GetBytes("A harbour. " + (i % 4 == 0
                ? $"\n# -----BEGIN C2PA MANIFEST----- data:application/c2pa;base64,{Convert.ToBase64String(store)} -----END C2PA MANIFEST-----\n"
                : SignedText.Wrapper(store)));
            if (i % 5 == 0) text = Mutate(text, random);

            found.Clear();
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                readers[i % 50 == 0 ? 1 : 0].Read(text, found);
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {Seed}, text {i}: {e}");
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < MaxAllocated, $"seed {Seed}, text {i}: {allocated} bytes");
            Assert.True(found.TrueForAll(evidence => evidence.Says == Origin.Unknown), $"seed {Seed}, text {i} is believed");
        }
    }

    [Fact]
    public void No_single_changed_byte_of_a_signed_text_leaves_it_trusted_and_speaking_for_another_origin()
    {
        using var signer = new CredentialSigner();
        var signed = Encoding.UTF8.GetBytes(SignedText.Make("Nobody had seen the boat leave.", new CredentialManifestWriter { Signer = signer }));
        var reader = new TextCredentialReader(signer.Anchors, CredentialClock.Instance);
        var found = new List<OriginEvidence>();
        for (var at = 0; at < signed.Length; at += 37)
        {
            var changed = signed.ToArray();
            changed[at] ^= 1;
            found.Clear();
            reader.Read(changed, found);
            Assert.True(found.TrueForAll(evidence => evidence.Says is Origin.Unknown or Origin.Machine), $"byte {at}");
        }
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var changed = bytes.ToList();
        for (var edits = random.Next(1, 4); edits > 0 && changed.Count > 0; edits--)
        {
            var at = random.Next(changed.Count);
            switch (random.Next(6))
            {
                case 0:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 1:
                    changed[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    changed.RemoveRange(at, random.Next(Math.Min(64, changed.Count - at)));
                    break;
                case 3:
                    changed.InsertRange(at, changed.GetRange(at, random.Next(Math.Min(64, changed.Count - at))));
                    break;
                case 4:
                    changed.RemoveRange(at, changed.Count - at);
                    break;
                default:
                    for (var i = at; i < Math.Min(at + 4, changed.Count); i++) changed[i] = 0xFF;

                    break;
            }
        }

        return [.. changed];
    }
}
