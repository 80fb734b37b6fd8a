using System.Security.Cryptography;
using System.Text;

namespace Provenance.Detection.Tensors;

/// <summary>
/// The digest that a file carries of itself, in its metadata under <c>digest</c>: SHA-256 of the whole file, computed with 64 zeros in place of
/// the digest's own digits. It covers every byte: length, header, padding and tensors.
/// </summary>
internal static class SafeTensorsDigest
{
    internal const string Key = "digest";
    internal const string Prefix = "sha256:";

    /// <summary>Number of hexadecimal digits of a digest.</summary>
    internal const int Digits = 64;

    /// <summary>The value of the digest in the metadata while the digest is computed.</summary>
    internal static readonly string Placeholder = Prefix + new string('0', Digits);

    /// <param name="file">The whole file.</param>
    /// <param name="at">The offset of the digits.</param>
    /// <returns>64 lower-case hexadecimal digits in ASCII.</returns>
    internal static byte[] Compute(ReadOnlySpan<byte> file, int at)
    {
        Span<byte> zeros = stackalloc byte[Digits];
        zeros.Fill((byte)'0');
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file[..at]);
        hash.AppendData(zeros);
        hash.AppendData(file[(at + Digits)..]);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
