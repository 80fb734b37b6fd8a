using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Provenance.Evidence.Watermarks;

/// <summary>
/// Unigram: one list for all tokens (Zhao et al., ICLR 2024). As in its authors' implementation, the seed is the first four bytes, little-endian, of the SHA-256 of the key as a
/// 64-bit integer, and the list is a mask with int(gamma * vocabulary) green places at its front, shuffled by NumPy. Each token counts once: the list never changes, so a repeated
/// word would otherwise decide alone.
/// </summary>
internal sealed class UnigramScorer : IWatermarkScorer
{
    private readonly bool[] _green;
    private readonly double _gamma;
    private readonly int _most;
    private readonly HashSet<int> _seen = [];

    internal UnigramScorer(double gamma, long key, int vocabulary, int most)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, key);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        (_gamma, _most) = (gamma, most);
        _green = new bool[vocabulary];
        _green.AsSpan(0, (int)(gamma * vocabulary)).Fill(true);
        new NumpyGenerator(BinaryPrimitives.ReadUInt32LittleEndian(digest)).Shuffle(_green);
    }

    internal bool IsGreen(int token) => _green[token];

    public WatermarkScore Score(ReadOnlySpan<int> tokens)
    {
        _seen.Clear();
        var green = 0;
        foreach (var token in tokens)
        {
            if (_seen.Count == _most) break;

            if (token < _green.Length && _seen.Add(token) && _green[token]) green++;
        }

        return new WatermarkScore(_seen.Count, green, _gamma);
    }
}
