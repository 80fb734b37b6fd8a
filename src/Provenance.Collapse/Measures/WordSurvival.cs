using Provenance.Collapse.Models;
using Provenance.Collapse.World;

namespace Provenance.Collapse.Measures;

/// <summary>Which words are still written, by how often they were in human text.</summary>
internal static class WordSurvival
{
    /// <summary>Counts that are told apart.</summary>
    internal const int Counts = 20;

    /// <summary>The share of the words of each count from 1 to <see cref="Counts"/> that occur; NaN where there is no such word.</summary>
    internal static double[] Compute(LabVocabulary vocabulary, IEnumerable<LabDocument> text)
    {
        var present = new bool[vocabulary.Size];
        foreach (var document in text)
        {
            foreach (var word in document.Words) present[word] = true;
        }

        var (all, kept) = (new int[Counts], new int[Counts]);
        for (var word = LabVocabulary.FirstWord; word < present.Length; word++)
        {
            if (vocabulary.Counts[word] is >= 1 and <= Counts and var count)
            {
                all[count - 1]++;
                kept[count - 1] += present[word] ? 1 : 0;
            }
        }

        return [.. all.Zip(kept, (of, there) => (double)there / of)];
    }

    /// <summary>
    /// The share that is expected after some rounds of drawing as many words from the last round's: 1 - exp(-c g_k), with g_1 = 1 and
    /// g_{k+1} = 1 - exp(-g_k) (Suresh et al., "Rate of model collapse in recursive training", 2024).
    /// </summary>
    /// <param name="count">c, how often the word was in human text.</param>
    /// <param name="round">k, from 1: generation k-1's model writes round k.</param>
    internal static double Expected(int count, int round)
    {
        var g = 1.0;
        for (var k = 1; k < round; k++) g = 1 - Math.Exp(-g);

        return 1 - Math.Exp(-count * g);
    }
}
