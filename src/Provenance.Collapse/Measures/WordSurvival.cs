using Provenance.Collapse.Models;
using Provenance.Collapse.World;

namespace Provenance.Collapse.Measures;

/// <summary>Computes which words are still written, by their count in human text.</summary>
internal static class WordSurvival
{
    /// <summary>Number of counts that are distinguished.</summary>
    internal const int Counts = 20;

    /// <summary>Returns the share of the words of each count from 1 to <see cref="Counts"/> that occur; NaN where there is no such word.</summary>
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
    /// Returns the expected share after some rounds of sampling the same number of words from the previous round: 1 - exp(-c g_k), with g_1 = 1 and
    /// g_{k+1} = 1 - exp(-g_k) (Suresh et al., "Rate of model collapse in recursive training", 2024).
    /// </summary>
    /// <param name="count">c, the count of the word in human text.</param>
    /// <param name="round">k, from 1: the model of generation k-1 writes round k.</param>
    internal static double Expected(int count, int round)
    {
        var g = 1.0;
        for (var k = 1; k < round; k++) g = 1 - Math.Exp(-g);

        return 1 - Math.Exp(-count * g);
    }
}
