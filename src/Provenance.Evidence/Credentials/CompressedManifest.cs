using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Provenance.Evidence.Credentials;

/// <summary>Manifests packed by Brotli (C2PA 2.4, 11.1.3.2 and 11.2.4): a <c>brob</c> box holds the packed superbox of the manifest.</summary>
internal static class CompressedManifest
{
    /// <summary>Maximum number of bytes of an unpacked manifest; those of texts have some thousands.</summary>
    internal const int MaxBytes = 8 * 1024 * 1024;

    private const int FirstBytes = 64 * 1024;
    private const int HeaderSize = 8;

    /// <summary>Returns a store with the unpacked manifest in it; null if that is damaged or larger than <see cref="MaxBytes"/>.</summary>
    internal static byte[]? Unpack(JumbfBoxes boxes, int manifest, ReadOnlySpan<byte> store)
    {
        var packed = boxes.ContentOf(manifest, JumbfCodes.Brotli);
        if (packed < 0) return null;

        // its surroundings: the store's header, and its description with the label that references start with
        var description = store[boxes[0].Payload..];
        description = description[..(int)Math.Min((uint)description.Length, BinaryPrimitives.ReadUInt32BigEndian(description))];
        var before = HeaderSize + description.Length;
        for (var size = FirstBytes; ; size *= 2)
        {
            size = Math.Min(size, MaxBytes);
            var unpacked = new byte[before + size];
            var decoder = new BrotliDecoder();
            var status = decoder.Decompress(boxes[packed].PayloadOf(store), unpacked.AsSpan(before), out _, out var written);
            decoder.Dispose();
            if (status == OperationStatus.Done)
            {
                BinaryPrimitives.WriteInt32BigEndian(unpacked, before + written);
                BinaryPrimitives.WriteUInt32BigEndian(unpacked.AsSpan(4), JumbfCodes.Superbox);
                description.CopyTo(unpacked.AsSpan(HeaderSize));
                return unpacked[..(before + written)];
            }

            if (status != OperationStatus.DestinationTooSmall || size == MaxBytes) return null;
        }
    }
}
