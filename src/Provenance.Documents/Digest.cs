using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Provenance.Documents;

/// <summary>A SHA-256 digest; written as <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Digest
{
    internal const int Size = 32;

    private const string Scheme = "sha256:";

    private static ReadOnlySpan<byte> SchemeUtf8 => "sha256:"u8;

    [ThreadStatic]
    private static IncrementalHash? _hasher;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    internal Digest(ReadOnlySpan<byte> bytes) => bytes[..Size].CopyTo(MemoryMarshal.AsBytes(new Span<Digest>(ref this)));

    /// <summary>Computes the digest of bytes.</summary>
    /// <param name="bytes">Any bytes, or none.</param>
    /// <returns>Their SHA-256 digest.</returns>
    public static Digest Compute(ReadOnlySpan<byte> bytes)
    {
        // OpenSSL looks its algorithm up for every one-shot hash, which takes as long as hashing 500 bytes
        var hasher = _hasher ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> hash = stackalloc byte[Size];
        hasher.AppendData(bytes);
        hasher.GetHashAndReset(hash);
        return new Digest(hash);
    }

    /// <summary>Parses <c>sha256:</c> and 64 hexadecimal digits, as UTF-8.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> utf8, out Digest digest)
    {
        digest = default;
        if (utf8.Length != SchemeUtf8.Length + (2 * Size) || !utf8.StartsWith(SchemeUtf8)) return false;

        Span<byte> bytes = stackalloc byte[Size];
        if (Convert.FromHexString(utf8[SchemeUtf8.Length..], bytes, out _, out _) != System.Buffers.OperationStatus.Done) return false;

        digest = new Digest(bytes);
        return true;
    }

    /// <summary>Parses <c>sha256:</c> and 64 hexadecimal digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="digest">The digest; the default value if the text is not one.</param>
    /// <returns>True if the text is a digest.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Digest digest)
    {
        digest = default;
        if (!text.StartsWith(Scheme, StringComparison.Ordinal) || text.Length != Scheme.Length + (2 * Size)) return false;

        Span<byte> bytes = stackalloc byte[Size];
        if (Convert.FromHexString(text[Scheme.Length..], bytes, out _, out _) != System.Buffers.OperationStatus.Done) return false;

        digest = new Digest(bytes);
        return true;
    }

    /// <summary>Copies the 32 bytes.</summary>
    /// <returns>A new array.</returns>
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

    /// <summary>The first 16 bytes.</summary>
    internal UInt128 Prefix
    {
        get
        {
            Span<byte> bytes = stackalloc byte[Size];
            CopyTo(bytes);
            return BinaryPrimitives.ReadUInt128BigEndian(bytes);
        }
    }

    /// <summary>Writes the 64 digits.</summary>
    internal void WriteHex(Span<byte> to)
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        Convert.TryToHexStringLower(bytes, to, out _);
    }

    /// <summary>The 64 digits alone.</summary>
    internal string Hex => Convert.ToHexStringLower(ToArray());

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Scheme}{Hex}");
}
