using Provenance.Text.Tokens;

namespace Provenance.Training.Calibrations;

/// <summary>
/// Recognises texts most of which an earlier one had: a text is described by the 32 smallest hashes of its runs of five words (Broder, "On the resemblance and containment of
/// documents", 1997), and is a copy if half of them are known.
/// </summary>
internal sealed class NearCopies
{
    private const int Run = 5;
    private const int Kept = 32;

    private readonly HashSet<ulong> _known = [];
    private readonly SortedSet<ulong> _smallest = [];

    /// <summary>Adds a text; returns false if it is a copy.</summary>
    /// <param name="tokens">Hashes of its tokens.</param>
    internal bool Add(ReadOnlySpan<uint> tokens)
    {
        _smallest.Clear();
        for (var i = 0; i == 0 || i + Run <= tokens.Length; i++)
        {
            var hash = 0UL;
            foreach (var token in tokens[i..Math.Min(i + Run, tokens.Length)]) hash = Hashing.Mix(hash, token);
            // mixed once more: the smallest must not favour a word
            hash = Hashing.Mix(hash, hash >> 29);
            if (_smallest.Count == Kept && hash >= _smallest.Max) continue;
            _smallest.Add(hash);
            if (_smallest.Count > Kept) _smallest.Remove(_smallest.Max);
        }

        if (_smallest.Count(_known.Contains) * 2 >= _smallest.Count) return false;
        _known.UnionWith(_smallest);
        return true;
    }
}
