namespace Provenance.Collapse.Models;

/// <summary>
/// Chooses the discount of the longest n-grams on held-out text. The formula reads it off the counts of counts, and repeated documents falsify
/// those: counts of 1 become rare, the model takes its own training text for certain, and every generation built on resampling looks like collapse.
/// The shorter n-grams need none of this: their counts are of different words, which repetition does not change.
/// </summary>
internal static class DiscountTuning
{
    /// <summary>Flat discounts that are tried beside the one that the model has.</summary>
    private static readonly double[] Grid = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3];

    /// <summary>Places in the grid: of 0.9, about what the formula gives for ordinary text, and of 1 and 2, up to which counts of 1 and 2 are discounted.</summary>
    private const int Usual = 4, One = 5, Two = 9;

    /// <summary>The model with the discount under which held-out text has the least <see cref="LanguageModelScore.Perplexity"/>; the first of equals.</summary>
    /// <param name="model">Is left as it is; the result shares its counts.</param>
    /// <param name="heldOut">Text that the lab's models are meant for, of people: not what the model was trained on, nor what it will be tested on.</param>
    internal static KneserNeyModel Retuned(this KneserNeyModel model, IReadOnlyList<int[]> heldOut)
    {
        var (best, least) = (model, model.Score(heldOut).Nats);
        var nats = new double?[Grid.Length];
        // Up to 1, from 1 to 2 and from 2 on all probabilities are linear in the discount, so that the log-likelihood is concave and the first that is
        // worse ends a search. Not so across 1 and 2: where documents are repeated there may be a best discount on both sides.
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
