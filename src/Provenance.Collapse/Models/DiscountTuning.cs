namespace Provenance.Collapse.Models;

/// <summary>
/// Chooses the discount of the longest n-grams on held-out text. The formula uses the counts of counts, and repeated documents distort
/// those: counts of 1 become rare, the model becomes certain of its training text, and every generation built on resampling looks like collapse.
/// The shorter n-grams do not need this: their counts are of distinct words, which repetition does not change.
/// </summary>
internal static class DiscountTuning
{
    /// <summary>Flat discounts that are tried beside the model's own.</summary>
    private static readonly double[] Grid = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3];

    /// <summary>Places in the grid: of 0.9, about the formula's value for ordinary text, and of 1 and 2, up to which counts of 1 and 2 are discounted.</summary>
    private const int Usual = 4, One = 5, Two = 9;

    /// <summary>Returns the model with the discount that gives held-out text the lowest <see cref="LanguageModelScore.Perplexity"/>; the first of equals.</summary>
    /// <param name="model">The model, which is not changed; the result shares its counts.</param>
    /// <param name="heldOut">Human text of the kind that the lab's models are meant for: neither training nor test data.</param>
    internal static KneserNeyModel Retuned(this KneserNeyModel model, IReadOnlyList<int[]> heldOut)
    {
        var (best, least) = (model, model.Score(heldOut).Nats);
        var nats = new double?[Grid.Length];
        // Up to 1, from 1 to 2 and from 2 on all probabilities are linear in the discount, so that the log-likelihood is concave and the first worse value
        // ends a search. It is not concave across 1 and 2: with repeated documents there may be a best discount on both sides.
        Search(Usual, 1, One);
        Search(Usual, -1, 0);
        Search(One, 1, Two);
        Search(Two, 1, Grid.Length - 1);
        return best;

        void Search(int from, int step, int to)
        {
            for (var at = from; at != to && Try(at + step) < Try(at); at += step)
            {
            }
        }

        double Try(int at)
        {
            if (nats[at] is { } known) return known;

            var candidate = model.WithDiscount(Discount.Flat(Grid[at]));
            var found = candidate.Score(heldOut).Nats;
            nats[at] = found;
            (best, least) = found < least ? (candidate, found) : (best, least);
            return found;
        }
    }
}
