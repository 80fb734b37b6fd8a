using System.Collections.Frozen;
using System.Text;
using Provenance.Lineage.Similarity;

namespace Provenance.Curation.Quality;

/// <summary>The words that rules look for, by hash: Gopher's stop words, and those in C4's phrases.</summary>
internal static class KeyWords
{
    /// <summary>Rae et al. 2021, A.1.1: eight English words, of which a document must have at least two.</summary>
    internal const int StopWords = 8;

    private const int Longest = 10;

    private static readonly string[] Words =
    [
        "the", "be", "to", "of", "and", "that", "have", "with",
        "lorem", "ipsum", "javascript", "terms", "use", "uses", "privacy", "policy", "cookie", "cookies",
    ];

    private static readonly FrozenDictionary<ulong, byte> ByHash =
        Enumerable.Range(0, Words.Length).ToDictionary(i => HashOf(Words[i]), i => (byte)(i + 1)).ToFrozenDictionary();

    internal static readonly byte Lorem = Find("lorem"), Ipsum = Find("ipsum"), Javascript = Find("javascript");
    private static readonly byte OfWord = Find("of"), Terms = Find("terms"), Use = Find("use"), Uses = Find("uses");
    private static readonly byte Privacy = Find("privacy"), Policy = Find("policy"), Cookie = Find("cookie"), Cookies = Find("cookies");

    /// <summary>Returns a word's number, 0 for any other word; Gopher's stop words are 1 to <see cref="StopWords"/>.</summary>
    internal static byte Find(ulong hash, int letters) => letters <= Longest && ByHash.TryGetValue(hash, out var word) ? word : (byte)0;

    /// <summary>
    /// Returns true if three consecutive words end with one of C4's phrases (the list in its released code): terms of use, privacy policy, cookie
    /// policy, uses cookies, use of cookies, use cookies.
    /// </summary>
    internal static bool EndsPolicyPhrase(byte first, byte second, byte third) =>
        third != 0 && ((third == Cookies && (second == Use || second == Uses || (second == OfWord && first == Use)))
            || (third == Policy && (second == Privacy || second == Cookie))
            || (third == Use && second == OfWord && first == Terms));

    private static byte Find(string word) => ByHash[HashOf(word)];

    private static ulong HashOf(string word)
    {
        var hash = new ulong[1];
        new WordHashes(Encoding.UTF8.GetBytes(word)).Read(hash);
        return hash[0];
    }
}
