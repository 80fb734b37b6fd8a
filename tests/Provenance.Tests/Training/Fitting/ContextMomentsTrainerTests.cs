using System.Text;
using Provenance.Detection.Features;
using Provenance.Documents.Statistics;
using Provenance.Tests.Cli;
using Provenance.Text.Tokens;
using Provenance.Training.Fitting;
using Xunit;

namespace Provenance.Tests.Training.Fitting;

public class ContextMomentsTrainerTests
{
    private static readonly TrainingPlan Plan = Make("en");

    private static readonly Vocabulary Words = Plan.MakeVocabulary(40);

    private static readonly NgramCounts Counts = NgramCounter.Count(Plan, default).Table(-1);

    [Fact]
    public void Too_little_human_text_or_none_in_English_is_not_enough()
    {
        Assert.Null(ContextMomentsTrainer.Create(Plan, Words));
        Assert.Null(ContextMomentsTrainer.Create(Make("de"), Words, 1));
        Assert.NotNull(ContextMomentsTrainer.Create(Plan, Words, 1));
    }

    [Fact]
    public void Moments_are_those_of_all_words_after_a_word()
    {
        var moments = ContextMomentsTrainer.Create(Plan, Words, 1)!.Compute(Counts);
        var unseen = TokenSurprise.UnseenCount / (Counts.Totals[0] + (TokenSurprise.UnseenCount * TokenSurprise.UnseenWords));
        double[] alone = [.. Words.Hashes.Select(hash => (Human(NgramHash.Unigram(hash)) + TokenSurprise.UnseenCount) / TokenSurprise.UnseenCount * unseen)];
        var paired = 0;
        for (var first = 0; first < Words.Count; first++)
        {
            var total = Human(NgramHash.Unigram(Words.Hashes[first]));
            // each word: the mass that is expected of it, and the probability that it is given
            var (words, rest) = (new List<(double Mass, double Probability)>(), new List<(double Mass, double Probability)>());
            for (var second = 0; second < Words.Count; second++)
            {
                var pair = Human(NgramHash.Bigram(Hashing.Combine(Words.Hashes[first], Words.Hashes[second])));
                var p = (pair + (TokenSurprise.PairPrior * alone[second])) / (total + TokenSurprise.PairPrior);
                if (pair > 0) words.Add((p, p));
                else rest.Add((alone[second], p));
            }

            paired += words.Count;
            rest.Add((1 - alone.Sum(), TokenSurprise.PairPrior * unseen / (total + TokenSurprise.PairPrior)));
            var left = (1 - words.Sum(static word => word.Mass)) / rest.Sum(static word => word.Mass);
            words.AddRange(rest.Select(word => (word.Mass * left, word.Probability)));
            var mean = words.Sum(static word => word.Mass * Math.Log(word.Probability));
            var variance = words.Sum(word => word.Mass * Math.Pow(Math.Log(word.Probability) - mean, 2));
            Assert.Equal(mean, moments.Means[first], 2e-3);
            Assert.Equal(variance, Math.Abs(moments.Variances[first]), 2e-2);
        }

        Assert.True(paired > Words.Count);
    }

    [Fact]
    public void Words_of_English_text_are_known_and_those_of_other_text_are_not()
    {
        var moments = ContextMomentsTrainer.Create(Make("en", "xyzzy plugh frotz nitfol gnusto rezrov blorb exex "), Words, 1)!.Compute(Counts);
        Assert.Contains(moments.Variances, static variance => variance > 0);
        Assert.True(moments.Variances[^1] < 0);
        var foreign = new Vocabulary(Provenance.Tests.Text.TextProbe.Hashes("xyzzy plugh frotz"));
        Assert.All(ContextMomentsTrainer.Create(Make("en", "xyzzy plugh frotz nitfol "), foreign, 1)!.Compute(Counts).Variances, static variance => Assert.True(variance <= 0));
    }

    [Fact]
    public void A_deviation_of_human_text_adds_what_it_shall_to_a_score()
    {
        var trainer = ContextMomentsTrainer.Create(Plan, Words, 1)!;
        var moments = trainer.Compute(Counts);
        var random = new SplitMix64(3);
        var criterion = new float[Plan.Windows.Count];
        for (var w = 0; w < criterion.Length; w++) criterion[w] = w % 7 == 0 ? 0 : 5 + (float)random.NextDouble();
        var before = criterion.ToArray();
        var scale = trainer.Scale(moments, criterion)!.Scale;
        for (var w = 0; w < criterion.Length; w++) Assert.Equal(before[w] == 0 ? 0 : scale[1] * (before[w] - scale[0]), criterion[w]);
        var human = Enumerable.Range(0, criterion.Length).Where(w => criterion[w] != 0 && Plan.Labels[w] == 0).Select(w => (double)criterion[w]).ToArray();
        Assert.Equal(0, human.Average(), 0.02);
        Assert.Equal(0.4, Math.Sqrt(human.Average(static value => value * value)), 0.02);
    }

    [Fact]
    public void Without_any_text_to_measure_there_is_no_scale()
    {
        var trainer = ContextMomentsTrainer.Create(Plan, Words, 1)!;
        Assert.Null(trainer.Scale(trainer.Compute(Counts), new float[Plan.Windows.Count]));
    }

    private static double Human(uint ngram) => NgramCounts.CountAt(Counts.Find(ngram) & 0xFF);

    private static TrainingPlan Make(string language, string? foreign = null)
    {
        var factory = new TrainingDocumentFactory();
        var documents = new List<TrainingDocument>();
        var random = new SplitMix64(8);
        for (var i = 0; i < 120; i++)
        {
            Add(StyledText.Document(ref random, i >= 60, 60), i < 60, language);
            if (foreign is not null) Add(string.Concat(Enumerable.Repeat(foreign, 12)), true, "fr");
        }

        return TrainingPlan.Make(documents, 1, 2);

        void Add(string text, bool isHuman, string code) => documents.Add(factory.Create(
            Encoding.UTF8.GetBytes(text), new TrainingLabels { Label = isHuman ? Origin.Human : Origin.Machine, Set = "one", Pair = $"{documents.Count}", Language = code }));
    }
}
