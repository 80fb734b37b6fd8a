using Provenance.Collapse.Models;

namespace Provenance.Collapse.World;

/// <summary>Trains the models of one run.</summary>
/// <param name="options">The options, which select the model.</param>
/// <param name="vocabulary">The vocabulary of all models.</param>
/// <param name="validation">Human text for tuning discounts.</param>
/// <param name="seed">The seed of a network's initial weights.</param>
internal sealed class LabStudents(CollapseOptions options, LabVocabulary vocabulary, IReadOnlyList<int[]> validation, ulong seed)
{
    /// <summary>Smallest discount, in effect 0.</summary>
    private const double NoDiscount = 1e-9;

    internal ILanguageModel Train(LabSet set, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return options.Student == CollapseStudent.Neural ? NewNetwork().Train(set.Repeated(), cancellation) : Count(set);
    }

    /// <summary>Trains an n-gram model, retuned on human text: the effect of repeated documents on counts of counts is no collapse.</summary>
    internal KneserNeyModel Count(LabSet set) =>
        new KneserNeyTrainer(new KneserNeyOptions { Order = options.Order, VocabularySize = vocabulary.Size }).Train(set.ToWords(), set.Weights()).Retuned(validation);

    /// <summary>
    /// Trains word pairs with their observed frequencies and no others, for the laws of survival. The probability of unseen events is
    /// nearly 0, so that perplexity is meaningless.
    /// </summary>
    internal KneserNeyModel CountUnsmoothed(LabSet set) =>
        new KneserNeyTrainer(new KneserNeyOptions { Order = 2, VocabularySize = vocabulary.Size }).Train(set.ToWords()).WithDiscount(Discount.Flat(NoDiscount));

    internal NeuralTrainer NewNetwork() => new(vocabulary.Counts, new NeuralOptions { Seed = seed });

    /// <summary>Returns the perplexity of held-out text, over words that the student can know.</summary>
    internal static double Perplexity(ILanguageModel model, IReadOnlyList<int[]> test) =>
        model.Score(test) is var score && model is NeuralStudent ? score.PerplexityWithUnknown : score.Perplexity;
}
