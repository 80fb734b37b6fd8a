using Provenance.Collapse.Models;
using Provenance.Documents.Statistics;

namespace Provenance.Tests.Collapse.Models;

/// <summary>Small corpora for the lab's models, made by rule.</summary>
internal static class LabSampleText
{
    internal const int A = LabVocabulary.FirstWord, B = A + 1, C = A + 2;

    /// <summary>Documents of words whose frequency falls as 1/rank and that depend on the word before.</summary>
    internal static int[][] Random(ulong seed, int documents, int words, int length)
    {
        var random = new SplitMix64(seed);
        var made = new int[documents][];
        for (var i = 0; i < documents; i++)
        {
            made[i] = new int[1 + random.NextInt(length)];
            for (var j = 0; j < made[i].Length; j++)
            {
                var rank = (int)Math.Pow(words, random.NextDouble()) - 1;
                var before = j > 0 ? made[i][j - 1] : 0;
                made[i][j] = LabVocabulary.FirstWord + (random.NextInt(2) == 0 ? rank : (rank + before * 7) % words);
            }
        }

        return made;
    }

    internal static KneserNeyModel Train(int[][] documents, int vocabulary, int order = 3, double[]? weights = null) =>
        new KneserNeyTrainer(new KneserNeyOptions { Order = order, VocabularySize = vocabulary }).Train(documents, weights);
}
