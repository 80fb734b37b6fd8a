using System.Security.Cryptography;
using System.Text;

namespace Provenance.Lineage.Exports;

/// <summary>Creates UUIDs from names, version 5 (RFC 9562, section 5.5): the same name always gives the same UUID.</summary>
internal static class NameUuid
{
    private const int Size = 16;

    /// <summary>The namespace of URLs and other URIs (RFC 9562, section 6.6).</summary>
    internal static Guid Url { get; } = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    internal static Guid Create(Guid space, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var bytes = new byte[Size + text.Length];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        text.CopyTo(bytes, Size);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // the standard says SHA-1; nothing here rests on its strength
        SHA1.HashData(bytes, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..Size], bigEndian: true);
    }
}
