namespace Provenance.Collapse.Models;

/// <summary>The last words of what was written, as a place in the trie of <see cref="KneserNeyModel"/>.</summary>
/// <param name="Length">Words, 0 to the model's order less 1.</param>
/// <param name="Place">In the level of n-grams of that length.</param>
internal readonly record struct NgramContext(int Length, int Place)
{
    internal static NgramContext Empty => default;
}
