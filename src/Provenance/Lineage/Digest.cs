using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Provenance.Lineage;

/// <summary>A SHA-256 digest; written as <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Digest
{
    internal const int Size = 32;

    private const string Prefix = "sha256:";

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    internal Digest(ReadOnlySpan<byte> bytes) => bytes[..Size].CopyTo(MemoryMarshal.AsBytes(new Span<Digest>(ref this)));

    /// <summary>The digest of some bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(bytes, hash);
        return new Digest(hash);
    }

    /// <summary>Reads <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Digest digest)
    {
        digest = default;
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text.Length != Prefix.Length + (2 * Size))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[Size];
        if (Convert.FromHexString(text[Prefix.Length..], bytes, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        digest = new Digest(bytes);
        return true;
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    internal void CopyTo(Span<byte> to)
    {
        var copy = this;
        MemoryMarshal.AsBytes(new Span<Digest>(ref copy)).CopyTo(to);
    }

    /// <summary>The 64 digits alone.</summary>
    internal string Hex => Convert.ToHexStringLower(ToArray());

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Hex}");
}
