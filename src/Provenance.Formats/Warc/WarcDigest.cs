using System.Security.Cryptography;
using System.Text;

namespace Provenance.Formats.Warc;

/// <summary>
/// Digests in WARC (ISO 28500, 5.8 and 5.9): the algorithm's name, a colon, and the value, in base32 (RFC 4648, 6), as in crawls' SHA-1, or in hexadecimal.
/// </summary>
internal static class WarcDigest
{
    private const int MaxBytes = 64;

    /// <summary>Returns true if bytes have a digest; null if its algorithm or notation is unknown.</summary>
    /// <param name="labelled">The field's value, such as <c>sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A</c>.</param>
    /// <param name="bytes">The digested bytes.</param>
    internal static bool? Matches(ReadOnlySpan<byte> labelled, ReadOnlySpan<byte> bytes)
    {
        var colon = labelled.IndexOf((byte)':');
        if (colon <= 0) return null;

        Span<byte> computed = stackalloc byte[MaxBytes];
        var length = Compute(labelled[..colon], bytes, computed);
        var value = labelled[(colon + 1)..].TrimEnd((byte)'=');
        Span<byte> told = stackalloc byte[MaxBytes];
        if (length == 0 || !(value.Length == length * 2 ? TryHex(value, told) : value.Length == ((length * 8) + 4) / 5 && TryBase32(value, told)))
        {
            return null;
        }

        return told[..length].SequenceEqual(computed[..length]);
    }

    /// <summary>Computes a digest; returns its length, 0 for an unknown algorithm.</summary>
    private static int Compute(ReadOnlySpan<byte> algorithm, ReadOnlySpan<byte> bytes, Span<byte> to)
    {
        // crawls use SHA-1 and MD5; they are only compared here, and nothing is trusted because of them
#pragma warning disable CA5350, CA5351
        return Is(algorithm, "sha1"u8) || Is(algorithm, "sha-1"u8) ? SHA1.HashData(bytes, to)
            : Is(algorithm, "sha256"u8) || Is(algorithm, "sha-256"u8) ? SHA256.HashData(bytes, to)
            : Is(algorithm, "md5"u8) ? MD5.HashData(bytes, to)
            : Is(algorithm, "sha512"u8) || Is(algorithm, "sha-512"u8) ? SHA512.HashData(bytes, to)
            : 0;
#pragma warning restore CA5350, CA5351
    }

    private static bool TryHex(ReadOnlySpan<byte> text, Span<byte> to) =>
        Convert.FromHexString(text, to, out _, out _) == System.Buffers.OperationStatus.Done;

    private static bool TryBase32(ReadOnlySpan<byte> text, Span<byte> to)
    {
        var (bits, count, written) = (0u, 0, 0);
        foreach (var letter in text)
        {
            var value = letter switch
            {
                >= (byte)'A' and <= (byte)'Z' => letter - 'A',
                >= (byte)'a' and <= (byte)'z' => letter - 'a',
                >= (byte)'2' and <= (byte)'7' => letter - '2' + 26,
                _ => -1,
            };
            if (value < 0) return false;

            bits = (bits << 5) | (uint)value;
            count += 5;
            if (count >= 8)
            {
                count -= 8;
                to[written++] = (byte)(bits >> count);
            }
        }

        return true;
    }

    private static bool Is(ReadOnlySpan<byte> algorithm, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(algorithm, name);
}
