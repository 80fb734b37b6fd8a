using Provenance.Collapse.Models;
using Provenance.Documents.Statistics;

namespace Provenance.Collapse.World;

/// <summary>Draws: documents that models write, and documents from pools.</summary>
internal static class LabWriting
{
    /// <summary>Lets a model write.</summary>
    /// <param name="model">Who writes.</param>
    /// <param name="lengths">Words of each document.</param>
    /// <param name="options">How words are drawn; the seed is replaced.</param>
    /// <param name="generation">Of the documents: one more than the model's.</param>
    /// <param name="seed">What the text depends on.</param>
    internal static LabDocument[] Write(this ILanguageModel model, ReadOnlySpan<int> lengths, SamplingOptions options, int generation, ulong seed)
    {
        var texts = model.Sample(lengths, options with { Seed = seed, Unknown = false });
        return [.. texts.Select((words, number) => new LabDocument(generation, number, words))];
    }

    /// <summary>Draws documents without repeats until they have so many words, or there are no more.</summary>
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
