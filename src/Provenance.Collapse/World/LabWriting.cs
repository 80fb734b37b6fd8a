using Provenance.Collapse.Models;
using Provenance.Documents.Statistics;

namespace Provenance.Collapse.World;

/// <summary>Samples documents: output of models, and documents from pools.</summary>
internal static class LabWriting
{
    /// <summary>Writes documents with a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="lengths">Number of words of each document.</param>
    /// <param name="options">The options of sampling; the seed is replaced.</param>
    /// <param name="generation">Generation of the documents: one more than the model's.</param>
    /// <param name="seed">The seed of the text.</param>
    internal static LabDocument[] Write(this ILanguageModel model, ReadOnlySpan<int> lengths, SamplingOptions options, int generation, ulong seed)
    {
        var texts = model.Sample(lengths, options with { Seed = seed, Unknown = false });
        return [.. texts.Select((words, number) => new LabDocument(generation, number, words))];
    }

    /// <summary>Samples documents without replacement until they reach a number of words, or none are left.</summary>
    internal static IEnumerable<LabDocument> Draw(IReadOnlyList<LabDocument> documents, double words, ulong seed)
    {
        var order = documents.ToArray();
        var random = new SplitMix64(seed);
        long taken = 0;
        for (var i = 0; i < order.Length && taken < words; i++)
        {
            var other = i + random.NextInt(order.Length - i);
            (order[i], order[other]) = (order[other], order[i]);
            taken += order[i].Words.Length;
            yield return order[i];
        }
    }
}
