namespace Provenance.Collapse;

/// <summary>
/// Chooses the discount of the longest n-grams on held-out text. The formula reads it off the counts of counts, and repeated documents falsify
/// those: counts of 1 become rare, the model takes its own training text for certain, and every generation built on resampling looks like collapse.
/// The shorter n-grams need none of this: their counts are of different words, which repetition does not change.
/// </summary>
internal static class DiscountTuning
{
    /// <summary>Flat discounts that are tried beside the one that the model has.</summary>
    private static readonly double[] Grid = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3];

    /// <summary>The model with the discount under which held-out text has the least <see cref="LanguageModelScore.Perplexity"/>; the first of equals.</summary>
    /// <param name="model">Is left as it is; the result shares its counts.</param>
    /// <param name="heldOut">Text that the lab's models are meant for, of people: not what the model was trained on, nor what it will be tested on.</param>
    internal static KneserNeyModel Retuned(this KneserNeyModel model, IReadOnlyList<int[]> heldOut)
    {
        var (best, least) = (model, model.Score(heldOut).Nats);
        foreach (var amount in Grid)
        {
            var candidate = model.WithDiscount(Discount.Flat(amount));
            var nats = candidate.Score(heldOut).Nats;
            if (nats < least)
            {
                (best, least) = (candidate, nats);
            }
        }

        return best;
    }
}
