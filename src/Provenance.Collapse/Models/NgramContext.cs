namespace Provenance.Collapse.Models;

/// <summary>The last words written, as a place in the trie of <see cref="KneserNeyModel"/>.</summary>
/// <param name="Length">Number of words, 0 to the model's order minus 1.</param>
/// <param name="Place">Place in the level of n-grams of that length.</param>
internal readonly record struct NgramContext(int Length, int Place)
{
    internal static NgramContext Empty => default;
}
