using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>Lists the tokens of a segment that are not words, one in eight, so that a family about them need not visit every token. Owns the list; one per family.</summary>
internal sealed class MarkPositions
{
    private int[] _positions = new int[1024];

    /// <summary>Returns the indexes of the tokens that are punctuation, numbers or symbols, ascending; valid until the next call.</summary>
    internal ReadOnlySpan<int> Find(in TokenView view)
    {
        var kinds = view.Kinds;
        if (_positions.Length < kinds.Length) _positions = new int[Math.Max(kinds.Length, _positions.Length * 2)];
        var positions = _positions.AsSpan(0, kinds.Length);
        var bytes = MemoryMarshal.AsBytes(kinds);
        var n = 0;
        var i = 0;
        for (; i + Vector256<byte>.Count <= bytes.Length; i += Vector256<byte>.Count)
        {
            var vector = Vector256.Create(bytes[i..]);
            var words = Vector256.Equals(vector, Vector256.Create((byte)TokenKind.Word)) | Vector256.Equals(vector, Vector256.Create((byte)TokenKind.Ideograph));
            for (var marks = ~words.ExtractMostSignificantBits(); marks != 0; marks &= marks - 1) positions[n++] = i + BitOperations.TrailingZeroCount(marks);
        }

        for (; i < kinds.Length; i++)
        {
            if (kinds[i] is not (TokenKind.Word or TokenKind.Ideograph)) positions[n++] = i;
        }

        return positions[..n];
    }
}
