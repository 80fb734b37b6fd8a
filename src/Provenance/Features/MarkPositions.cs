using Provenance.Text;

namespace Provenance.Features;

/// <summary>
/// Lists the tokens of a stretch that are not words: one in eight, so that a family about them need not look at every token. Owns
/// the list; one a family.
/// </summary>
internal sealed class MarkPositions
{
    private int[] _positions = new int[1024];

    /// <summary>Indexes of the tokens that are punctuation, numbers or symbols, ascending; valid until the next call.</summary>
    internal ReadOnlySpan<int> Of(in TokenView view)
    {
        var kinds = view.Kinds;
        if (_positions.Length < kinds.Length) _positions = new int[Math.Max(kinds.Length, _positions.Length * 2)];
        var positions = _positions.AsSpan(0, kinds.Length);
        var n = 0;
        for (var i = 0; i < kinds.Length; i++)
        {
            // always written, kept only if it is one: no branch to mispredict
            positions[n] = i;
            n += kinds[i] is TokenKind.Word or TokenKind.Ideograph ? 0 : 1;
        }

        return positions[..n];
    }
}
