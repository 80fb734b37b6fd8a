using Provenance.Collapse.Models;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Collapse.Models;

public class KneserNeyModelTests
{
    private const int A = LabSampleText.A, B = LabSampleText.B, C = LabSampleText.C, S = LabVocabulary.Start, E = LabVocabulary.End, Vocabulary = 6;

    /// <summary>"a b", "a c", "b a", "b a".</summary>
    private static readonly int[][] Tiny = [[A, B], [A, C], [B, A], [B, A]];

    [Fact]
    public void Bigrams_are_as_worked_out_by_hand()
    {
        var model = LabSampleText.Train(Tiny, Vocabulary, 2);
        // Unigrams by the number of words before them: a {S, b} 2, b {S, a} 2, c {a} 1, E {a, b, c} 3; 8 together. t1 = 1, t2 = 2, t3 = 1, t4 = 0:
        // Y = 1 / (1 + 4) = 1/5, D1 = 1 - 2/5 * 2/1 = 1/5, D2 = 2 - 3/5 * 1/2 = 17/10, D3+ = 3 - 4/5 * 0/1 = 3.
        Near(new Discount(0.2, 1.7, 3), model.DiscountOf(1));
        // Left: a 0.3, b 0.3, c 0.8, E 0, that is 1.4 of 8; the rest, 6.6/8 = 0.825, goes to 5 classes: a, b, c, E and the unknown.
        Near(0.3 / 8 + 0.165, model, [], A);
        Near(0.8 / 8 + 0.165, model, [], C);
        Near(0.165, model, [], E);
        Near(0.165, model, [], LabVocabulary.Unknown);
        // Bigrams: Sa 2, Sb 2, ab 1, bE 1, ac 1, cE 1, ba 2, aE 2. t1 = 4, t2 = 4, t3 = 0: Y = 4/12, D1 = 1 - 2/3 * 4/4 = 1/3, D2 = 2 - 0 = 2, and D3+
        // is 3 - 4/3 * 0/0: it falls back to 3/2.
        Near(new Discount(1.0 / 3, 2, 1.5), model.DiscountOf(2));
        // After b: E 1, a 2. Left: E 2/3 of 3, a nothing; 7/9 goes down.
        Near(7.0 / 9 * 0.2025, model, [B], A);
        Near(2.0 / 9 + 7.0 / 9 * 0.165, model, [B], E);
        // After a: b 1, c 1, E 2. Left: b and c 2/3 of 4 each; (4 - 4/3) / 4 = 2/3 goes down.
        Near(1.0 / 6 + 2.0 / 3 * 0.2025, model, [A], B);
        Assert.Equal(double.NegativeInfinity, model.LogProbability([A], S));
    }

    [Fact]
    public void Trigrams_are_as_worked_out_by_hand()
    {
        var model = LabSampleText.Train(Tiny, Vocabulary, 3);
        // Unigrams as above. Bigrams by the words before them: ab {S} 1, ac {S} 1, ba {S} 1, bE {a} 1, cE {a} 1, aE {b} 1; Sa and Sb keep their 2
        // occurrences. t1 = 6, t2 = 2, t3 = 0: Y = 6/10, D1 = 1 - 1.2 * 2/6 = 0.6, D2 = 2.
        Near(new Discount(0.6, 2, 1.5), model.DiscountOf(2));
        // After a: b, c, E once each, 0.4 of each left, of 3: P(b | a) = 0.4/3 + 1.8/3 * 0.2025.
        const double bAfterA = 0.4 / 3 + 0.6 * 0.2025;
        // Trigrams: Sab 1, abE 1, Sac 1, acE 1, Sba 2, baE 2. t1 = 4, t2 = 2, t3 = 0: Y = 1/2, D1 = 1 - 2/2 * 2/4 = 1/2, D2 = 2.
        Near(new Discount(0.5, 2, 1.5), model.DiscountOf(3));
        // After S a: b 1, c 1; half of each is left, the other half goes down.
        Near(0.25 + 0.5 * bAfterA, model, [S, A], B);
        // After b a: E 2, all of it discounted.
        Near(0.4 / 3 + 0.6 * 0.165, model, [B, A], E);
        // After a b only E; after b: E 1, a 1, of which 0.4 each are left.
        Near(0.5 * (0.4 / 2 + 0.6 * 0.2025), model, [A, B], A);
        // c c never occurred; after c only E, of which 0.4 are left.
        Near(0.6 * 0.2025, model, [C, C], B);
        // what stands further back makes no difference, and a word that cannot be known is the unknown class
        Near(0.25 + 0.5 * bAfterA, model, [C, C, S, A], B);
        Near(0.6 * 0.165, model, [99, C], 99);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Any_order_agrees_with_the_formulas_as_printed(int order)
    {
        var documents = LabSampleText.Random(5, 30, 9, 12);
        var weights = Enumerable.Range(0, documents.Length).Select(i => (double)(i % 3 + 1)).ToArray();
        var model = LabSampleText.Train(documents, 14, order, weights);
        var reference = new KneserNeyReference(documents, weights, order, 14);
        foreach (var document in documents)
        {
            int[] text = [S, .. document, E];
            for (var i = 1; i < text.Length; i++)
            {
                Assert.Equal(reference.Probability(text.AsSpan(0, i), text[i]), Math.Exp(model.LogProbability(text.AsSpan(0, i), text[i])), 1e-6);
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Probabilities_sum_to_one_after_any_context(int order)
    {
        const int vocabulary = 60;
        var documents = LabSampleText.Random(11, 80, 40, 30);
        var fractional = documents.Select((_, i) => 0.3 + i % 7 * 0.45).ToArray();
        foreach (var weights in new[] { null, fractional })
        {
            var plain = LabSampleText.Train(documents, vocabulary, order, weights);
            foreach (var model in new[] { plain, plain.WithDiscount(Discount.Flat(0.5)), plain.WithDiscount(Discount.Flat(3)) })
            {
                var random = new SplitMix64(3);
                for (var trial = 0; trial < 200; trial++)
                {
                    // half of the contexts occurred; the others hold words that never did, and the start symbol in odd places
                    var from = documents[random.NextInt(documents.Length)];
                    var context = trial % 2 == 0 ? from[..random.NextInt(from.Length + 1)]
                        : Enumerable.Range(0, random.NextInt(6)).Select(_ => random.NextInt(vocabulary)).ToArray();
                    var sum = 0.0;
                    for (var word = 0; word < vocabulary; word++)
                    {
                        var probability = Math.Exp(model.LogProbability(context, word));
                        Assert.True(probability > 0 || word == S, $"order {order}, trial {trial}: word {word}");
                        sum += probability;
                    }

                    Assert.Equal(1, sum, 1e-12);
                }
            }
        }
    }

    [Fact]
    public void Whole_weights_equal_repeated_documents()
    {
        var documents = LabSampleText.Random(2, 40, 30, 20);
        var repeats = documents.Select((_, i) => i % 4).ToArray();
        var repeated = LabSampleText.Train(documents.SelectMany((document, i) => Enumerable.Repeat(document, repeats[i])).ToArray(), 40);
        var weighted = LabSampleText.Train(documents, 40, 3, [.. repeats.Select(count => (double)count)]);
        Assert.Equal(repeated.Score(documents), weighted.Score(documents));
        Assert.Equal(repeated.DiscountOf(3), weighted.DiscountOf(3));
    }

    [Fact]
    public void Fractional_weights_fall_between_the_whole_ones()
    {
        int[][] documents = [[A, B], [A, C]];
        double Share(double weight) => Math.Exp(LabSampleText.Train(documents, Vocabulary, 2, [weight, 1]).WithDiscount(Discount.Flat(0.5)).LogProbability([A], B));
        double[] shares = [Share(0.5), Share(1), Share(1.5), Share(2), Share(2.5)];
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(shares.Distinct(), shares);
    }

    [Fact]
    public void Text_without_pattern_has_the_perplexity_of_a_fair_die()
    {
        // eight words, all equally probable, and documents so long that their ends hardly count
        var random = new SplitMix64(8);
        int[] Throw(int words) => Enumerable.Range(0, words).Select(_ => LabVocabulary.FirstWord + random.NextInt(8)).ToArray();
        var model = LabSampleText.Train([Throw(50_000)], 11, 2);
        Assert.Equal(8, model.Score([Throw(5_000)]).Perplexity, 0.1);
        // no text at all: all classes alike, the end among them
        Assert.Equal(10, LabSampleText.Train([], 11).Score([[A, B]]).Perplexity, 1e-9);
    }

    [Fact]
    public void Perplexity_leaves_unknown_words_out_and_says_how_many()
    {
        var score = LabSampleText.Train(Tiny, Vocabulary, 2).Score([[B, 99]]);
        // b after the start: 0.2025, all of Sb being discounted; the unknown after b: 7/9 of 0.165; E after the unknown, which never was a context: 0.165
        Assert.Equal(2, score.Events);
        Assert.Equal(1, score.UnknownWords);
        Assert.Equal(1 / Math.Sqrt(0.2025 * 0.165), score.Perplexity, 1e-5);
        Assert.Equal(1 / Math.Cbrt(0.2025 * 0.165 * 7.0 / 9 * 0.165), score.PerplexityWithUnknown, 1e-5);
        Assert.Equal(score with { Nats = 2 * score.Nats, Events = 4, UnknownNats = 2 * score.UnknownNats, UnknownWords = 2 }, LabSampleText.Train(Tiny, Vocabulary, 2).Score([[B, 99], [B, 99]]));
    }

    [Fact]
    public void A_retuned_discount_mends_what_repeated_documents_break()
    {
        var documents = LabSampleText.Random(21, 400, 200, 40);
        var (train, tune, test) = (documents[..200], documents[200..300], documents[300..]);
        var repeated = LabSampleText.Train(train, 210, 3, [.. train.Select((_, i) => i % 3 == 0 ? 4.0 : 1)]);
        var retuned = repeated.Retuned(tune);
        Assert.True(retuned.Score(test).Perplexity < 0.97 * repeated.Score(test).Perplexity, $"{retuned.Score(test).Perplexity} {repeated.Score(test).Perplexity}");
        Assert.True(retuned.DiscountOf(3).Three > repeated.DiscountOf(3).Three);
        Assert.Equal(repeated.DiscountOf(2), retuned.DiscountOf(2));
        Assert.Equal(retuned.DiscountOf(3), retuned.Retuned(tune).DiscountOf(3));
    }

    [Fact]
    public void Wrong_input_is_refused_by_name()
    {
        Assert.Throws<ArgumentException>(() => LabSampleText.Train(Tiny, Vocabulary, 6));
        Assert.Throws<ArgumentException>(() => LabSampleText.Train(Tiny, Vocabulary, 3, [1, 1]));
        Assert.Throws<ArgumentException>(() => LabSampleText.Train(Tiny, Vocabulary, 3, [1, 1, -1, 1]));
        Assert.Throws<ArgumentException>(() => LabSampleText.Train([[A, E]], Vocabulary));
        Assert.Throws<ArgumentException>(() => LabSampleText.Train([[-1]], Vocabulary));
        Assert.Throws<ArgumentException>(() => Discount.Flat(3.1));
    }

    private static void Near(double expected, KneserNeyModel model, int[] context, int word) =>
        Assert.Equal(expected, Math.Exp(model.LogProbability(context, word)), 1e-7);

    private static void Near(Discount expected, Discount actual)
    {
        Assert.Equal(expected.One, actual.One, 1e-12);
        Assert.Equal(expected.Two, actual.Two, 1e-12);
        Assert.Equal(expected.Three, actual.Three, 1e-12);
    }
}
