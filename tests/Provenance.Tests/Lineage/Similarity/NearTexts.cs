using System.Text;
using Provenance.Documents.Statistics;
using Provenance.Lineage.Similarity;

namespace Provenance.Tests.Lineage.Similarity;

/// <summary>Pairs of generated texts whose true similarity is counted, shingle by shingle, with the words as they stand.</summary>
internal sealed class NearTexts(ulong seed)
{
    private const int Vocabulary = 5000;

    private readonly TextSignatures _signatures = new();
    private SplitMix64 _random = new(seed);

    /// <summary>A text, and a copy with words replaced at random places.</summary>
    internal (string[] Source, string[] Copy) Edited(int words, int edits)
    {
        var source = Words(words);
        var copy = (string[])source.Clone();
        for (var i = 0; i < edits; i++) copy[_random.NextInt(words)] = Word();
        return (source, copy);
    }

    /// <summary>Two texts that begin alike and end differently, with a given similarity as nearly as whole words allow.</summary>
    internal (string[] Source, string[] Copy) Continued(int words, double similarity)
    {
        // of n shingles each, s in common: s / (2n - s) is the similarity
        var shingles = words - TextSignatures.ShingleWords + 1;
        var common = (int)Math.Round(2 * shingles * similarity / (1 + similarity)) + TextSignatures.ShingleWords - 1;
        var source = Words(words);
        return (source, [.. source.AsSpan(0, common), .. Words(words - common)]);
    }

    internal byte[] Sign(string[] words) => Sign(string.Join(' ', words));

    internal byte[] Sign(string text)
    {
        var signature = new byte[TextSignatures.Length];
        return _signatures.TryOf(Encoding.UTF8.GetBytes(text), signature) ? signature : throw new ArgumentException("a text without words", nameof(text));
    }

    internal static double TrueSimilarity(string[] a, string[] b)
    {
        var one = Shingles(a);
        var other = Shingles(b);
        var common = one.Count(other.Contains);
        return common / (double)(one.Count + other.Count - common);
    }

    internal string[] Words(int count)
    {
        var words = new string[count];
        for (var i = 0; i < count; i++) words[i] = Word();
        return words;
    }

    /// <summary>Numbers in letters, so that words have one to nine letters and the vocabulary is as small as a language's.</summary>
    private string Word()
    {
        var number = _random.NextInt(_random.NextInt(Vocabulary) + 1);
        var word = new StringBuilder();
        do word.Append("etaoinshrd"[number % 10]); while ((number /= 10) > 0);
        return word.ToString();
    }

    private static HashSet<string> Shingles(string[] words)
    {
        var shingles = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + TextSignatures.ShingleWords <= words.Length; i++)
        {
            shingles.Add(string.Join(' ', words, i, TextSignatures.ShingleWords));
        }

        return shingles;
    }
}
