using Provenance.Collapse.Models;

namespace Provenance.Collapse.World;

/// <summary>Trains the models of one run.</summary>
/// <param name="options">Which kind.</param>
/// <param name="vocabulary">Of all of them.</param>
/// <param name="validation">Human text that discounts are tuned on.</param>
/// <param name="seed">Of a network's first weights.</param>
internal sealed class LabStudents(CollapseOptions options, LabVocabulary vocabulary, IReadOnlyList<int[]> validation, ulong seed)
{
    /// <summary>Smallest discount, in effect 0.</summary>
    private const double NoDiscount = 1e-9;

    internal ILanguageModel Train(LabSet set, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return options.Student == CollapseStudent.Neural ? NewNetwork().Train(set.Repeated(), cancellation) : Count(set);
    }

    /// <summary>An n-gram model, retuned on human text: what repeated documents do to counts of counts is no collapse.</summary>
    internal KneserNeyModel Count(LabSet set) =>
        new KneserNeyTrainer(new KneserNeyOptions { Order = options.Order, VocabularySize = vocabulary.Size }).Train(set.ToWords(), set.Weights()).Retuned(validation);

    /// <summary>
    /// Pairs of words that follow each other as often as they did and no others: what laws of survival are about. Its probability of anything new is
    /// nearly 0, so that it has no perplexity to speak of.
    /// </summary>
    internal KneserNeyModel CountUnsmoothed(LabSet set) =>
        new KneserNeyTrainer(new KneserNeyOptions { Order = 2, VocabularySize = vocabulary.Size }).Train(set.ToWords()).WithDiscount(Discount.Flat(NoDiscount));

    internal NeuralTrainer NewNetwork() => new(vocabulary.Counts, new NeuralOptions { Seed = seed });

    /// <summary>Perplexity of held-out text, over words that the student may know.</summary>
    internal static double Perplexity(ILanguageModel model, IReadOnlyList<int[]> test) =>
        model.Score(test) is var score && model is NeuralStudent ? score.PerplexityWithUnknown : score.Perplexity;
}
