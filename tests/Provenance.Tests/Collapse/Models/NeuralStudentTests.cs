using Provenance.Collapse.Models;
using Xunit;

namespace Provenance.Tests.Collapse.Models;

public class NeuralStudentTests
{
    private const int A = LabSampleText.A, B = LabSampleText.B, C = LabSampleText.C, Vocabulary = 12;

    private static readonly NeuralOptions Small = new() { MaxWords = Vocabulary, Context = 2, Embedding = 5, Hidden = 7 };

    private static readonly long[] Counts = [3, 20, 20, 90, 60, 40, 30, 20, 10, 5, 2, 0];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void A_step_goes_down_the_gradient_that_finite_differences_find(int classes)
    {
        // plain descent with step 1 subtracts the gradient itself
        var options = Small with { Classes = classes, Adaptive = false, Rate = 1 };
        foreach (var (context, word) in new (int[], int)[] { ([A, B], C), ([C, C], A), ([LabVocabulary.Start, 11], LabVocabulary.End), ([0, 9], 0) })
        {
            var trainer = Warm(options);
            var weights = trainer.Weights.All;
            var before = weights.ToArray();
            double Loss() => -trainer.Train([]).LogProbability(context, word);
            var numeric = new double[weights.Length];
            for (var i = 0; i < weights.Length; i++)
            {
                const float step = 1e-2f;
                weights[i] = before[i] + step;
                var above = Loss();
                weights[i] = before[i] - step;
                numeric[i] = (above - Loss()) / (2 * step);
                weights[i] = before[i];
            }

            trainer.Step(context, word);
            Assert.True(numeric.Max(Math.Abs) > 0.1);
            for (var i = 0; i < weights.Length; i++) Assert.Equal(numeric[i], before[i] - weights[i], 1e-3);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Probabilities_sum_to_one(int classes)
    {
        var student = Warm(Small with { Classes = classes }).Train(LabSampleText.Random(4, 20, 9, 10));
        foreach (var context in new int[][] { [], [A], [LabVocabulary.Start], [A, B, C, 11] })
        {
            Assert.Equal(1, Enumerable.Range(0, Vocabulary).Sum(word => Math.Exp(student.LogProbability(context, word))), 1e-5);
        }
    }

    [Fact]
    public void A_pattern_that_needs_two_words_is_learnt()
    {
        // a a b b a a b b ...: after either word comes either, but two words say which
        int[][] documents = [.. Enumerable.Repeat(Enumerable.Range(0, 80).Select(i => i % 4 < 2 ? A : B).ToArray(), 50)];
        var student = new NeuralTrainer(Counts, Small).Train(documents);
        var perplexity = student.Score(documents[..1]).Perplexity;
        Assert.True(perplexity < 1.1, $"{perplexity}");
        Assert.Equal(documents[0], student.Sample([80], new SamplingOptions { TopK = 1 })[0]);
    }

    [Fact]
    public void The_order_of_documents_decides_what_is_remembered()
    {
        int[][] first = [.. Enumerable.Repeat<int[]>([A, B, A, B, A, B], 100)];
        int[][] second = [.. Enumerable.Repeat<int[]>([A, C, A, C, A, C], 100)];
        double AfterA(IEnumerable<int[]> documents, int word) => new NeuralTrainer(Counts, Small).Train(documents).LogProbability([C, A], word);
        Assert.True(AfterA(first.Concat(second), C) > AfterA(second.Concat(first), C) + 0.5);
        Assert.True(AfterA(first.Concat(second), B) < AfterA(second.Concat(first), B) - 0.5);
        // counting does not feel it
        Assert.Equal(LabSampleText.Train([.. first, .. second], Vocabulary).Score(first), LabSampleText.Train([.. second, .. first], Vocabulary).Score(first));
    }

    [Fact]
    public void The_same_seed_and_order_give_the_same_weights()
    {
        var documents = LabSampleText.Random(9, 30, 9, 12);
        float[] Weights(ulong seed, IEnumerable<int[]> text) => new NeuralTrainer(Counts, Small with { Seed = seed }).Train(text).Weights.ToArray();
        Assert.Equal(Weights(1, documents), Weights(1, documents));
        Assert.NotEqual(Weights(1, documents), Weights(2, documents));
        Assert.NotEqual(Weights(1, documents), Weights(1, documents.Reverse()));
        // two epochs are two times through, and a student does not change when its trainer goes on
        var trainer = new NeuralTrainer(Counts, Small);
        var early = trainer.Train(documents);
        var kept = early.Weights.ToArray();
        var late = trainer.Train(documents);
        Assert.Equal(kept, early.Weights.ToArray());
        Assert.Equal(new NeuralTrainer(Counts, Small with { Epochs = 2 }).Train(documents).Weights.ToArray(), late.Weights.ToArray());
    }

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(0.7, 0, 1)]
    [InlineData(1, 4, 1)]
    [InlineData(1, 0, 0.8)]
    public void Words_are_drawn_as_often_as_they_are_probable(double temperature, int k, double p)
    {
        var student = Warm(Small).Train(LabSampleText.Random(4, 20, 9, 10));
        var options = new SamplingOptions { Temperature = temperature, TopK = k, TopP = p };
        const int draws = 20_000;
        var documents = student.Sample([.. Enumerable.Repeat(1, draws)], options);
        Assert.Equal(documents, student.Sample([.. Enumerable.Repeat(1, draws)], options));
        var allowed = Enumerable.Range(0, Vocabulary).Where(options.Allows)
            .Select(word => (word, p: Math.Exp(student.LogProbability([], word) / temperature))).OrderByDescending(pair => pair.p).ToArray();
        var kept = k > 0 ? allowed[..k] : allowed;
        var (mass, before) = (kept.Sum(pair => pair.p), 0.0);
        var left = kept.TakeWhile(pair => (before += pair.p) - pair.p < p * mass).ToArray();
        foreach (var (word, probability) in left)
        {
            var share = probability / left.Sum(pair => pair.p);
            Assert.Equal(share, documents.Count(document => document[0] == word) / (double)draws, 5 * Math.Sqrt(share / draws));
        }

        Assert.All(documents, document => Assert.Contains(document[0], left.Select(pair => pair.word)));
    }

    [Fact]
    public void Words_beyond_the_cap_are_unknown_to_it()
    {
        var student = new NeuralTrainer(Counts, Small with { MaxWords = 8 }).Train([[A, B, 11]]);
        Assert.Equal(8, student.VocabularySize);
        Assert.Equal(student.LogProbability([A], 0), student.LogProbability([A], 10));
        Assert.Equal(1, student.Score([[A, 9]]).UnknownWords);
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        var trainer = Warm(Small);
        int[] context = [A, B];
        Assert.Equal(0, Allocations.LeastOf(() => trainer.Step(context, C)));
    }

    [Fact]
    public void Classes_hold_every_word_once_in_shares_of_like_mass()
    {
        var classes = new WordClasses(Counts, Vocabulary, 4);
        Assert.Equal(Enumerable.Range(0, Vocabulary).Where(word => word != LabVocabulary.Start), classes.Words.Order());
        Assert.All(classes.Words, word => Assert.Equal(word, classes.Words[classes.Places[word]]));
        Assert.All(classes.Words, word => Assert.InRange(classes.Places[word], classes.First[classes.ClassOf[word]], classes.First[classes.ClassOf[word] + 1] - 1));
        // one more each: 91, 61, 41, 31, 21 ... of 291; quarters end at 73, 146 and 218, and words begin at 0, 91, 152, 193, 224
        Assert.Equal([0, 1, 2, 4, 11], classes.First);
        // a cap's rest is counted with the unknown class
        Assert.Equal(0, new WordClasses(Counts, 5, 2).Words[0]);
    }

    /// <summary>A trainer past its first steps, so that no layer is near its symmetrical start.</summary>
    private static NeuralTrainer Warm(NeuralOptions options)
    {
        var trainer = new NeuralTrainer(Counts, options with { Rate = 0.1, Adaptive = true });
        trainer.Train(LabSampleText.Random(1, 10, 9, 10));
        if (options.Adaptive) return trainer;

        var other = new NeuralTrainer(Counts, options);
        trainer.Weights.All.CopyTo(other.Weights.All, 0);
        return other;
    }
}
