using Provenance.Detection.Features;
using Provenance.Tests.Text;
using Provenance.Text.Tokens;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class SurprisalFeaturesTests
{
    private const double UnseenCount = 0.02, UnseenWords = 262_144, PairPrior = 50, TriplePrior = 8;

    [Fact]
    public void Fewer_than_two_tokens_say_nothing() =>
        Assert.All(Write("one", CountsTable.Create([])).Values, value => Assert.True(float.IsNaN(value)));

    [Fact]
    public void Numbers_are_those_of_trigram_models_smoothed_order_by_order()
    {
        const string text = "the cat saw the dog";
        var words = TextProbe.Hashes(text);
        var (the, cat, saw, dog) = (words[0], words[1], words[2], words[4]);
        var counts = CountsTable.Create(
            [
                (CountsTable.Word(the), 64, 32), (CountsTable.Word(cat), 8, 4), (CountsTable.Word(saw), 4, 8), (CountsTable.Word(dog), 2, 0),
                (CountsTable.Pair(the, cat), 4, 1), (CountsTable.Pair(cat, saw), 2, 0), (CountsTable.Pair(saw, the), 1, 2),
                (CountsTable.Triple(the, cat, saw), 1, 0),
            ],
            humanTotal: 2048,
            machineTotal: 1024);

        var human = Probabilities([64, 8, 4, 64, 2], [0, 4, 2, 1, 0], [0, 0, 1, 0, 0], 2048);
        var machine = Probabilities([32, 4, 8, 32, 0], [0, 1, 0, 2, 0], [0, 0, 0, 0, 0], 1024);
        var mixture = human.Zip(machine, (h, m) => -Math.Log((h + m) / 2)).ToArray();
        var ratio = human.Zip(machine, (h, m) => Math.Log(m / h)).ToArray();

        var features = Write(text, counts);
        Close(human.Average(p => -Math.Log(p)), features["surprise.human"]);
        Close(machine.Average(p => -Math.Log(p)), features["surprise.machine"]);
        Close(ratio.Average(), features["ratio"]);
        Close(Deviation(ratio), features["ratio.deviation"]);
        Close(mixture.Average(), features["surprise"]);
        Close(Deviation(mixture), features["surprise.deviation"]);
        Close(mixture.Zip(mixture.Skip(1), (a, b) => Math.Abs(a - b)).Average(), features["surprise.step"]);
        Close(mixture.Count(s => s < 1) / 5.0, features["surprise.1"]);
        Close(mixture.Count(s => s is >= 1 and < 3) / 5.0, features["surprise.3"]);
        Close(mixture.Count(s => s is >= 3 and < 5.5) / 5.0, features["surprise.5"]);
        Close(mixture.Count(s => s is >= 5.5 and < 8.5) / 5.0, features["surprise.8"]);
        Close(mixture.Count(s => s >= 8.5) / 5.0, features["surprise.more"]);
        // of the places 1 to 4 only the last has a pair that is not kept; of the places 2 to 4 only the first has a triple that is
        Close(1 / 5.0, features["pairs.new"]);
        Close(2 / 5.0, features["triples.new"]);
    }

    [Fact]
    public void Text_of_the_machine_model_has_the_higher_ratio()
    {
        var words = TextProbe.Hashes("delve tapestry granny cuppa");
        var counts = CountsTable.Create([(CountsTable.Word(words[0]), 1, 50), (CountsTable.Word(words[1]), 1, 50), (CountsTable.Word(words[2]), 50, 1), (CountsTable.Word(words[3]), 50, 1)]);
        Assert.True(Write("delve tapestry delve", counts)["ratio"] > 1);
        Assert.True(Write("granny cuppa granny", counts)["ratio"] < -1);
    }

    [Fact]
    public void A_short_text_is_not_told_by_the_long_one_before()
    {
        var features = new SurprisalFeatures();
        var counts = CountsTable.Create([]);
        var fresh = Write("to be or not", counts);
        Write(string.Join(' ', Enumerable.Repeat("that is the question", 500)), counts, features);
        Assert.Equal(fresh, Write("to be or not", counts, features));
    }

    private static double[] Probabilities(double[] words, double[] pairs, double[] triples, double total)
    {
        var p = words.Select(w => (w + UnseenCount) / (total + (UnseenCount * UnseenWords))).ToArray();
        for (var i = 1; i < p.Length; i++) p[i] = (pairs[i] + (PairPrior * p[i])) / (words[i - 1] + PairPrior);
        for (var i = 2; i < p.Length; i++) p[i] = (triples[i] + (TriplePrior * p[i])) / (pairs[i - 1] + TriplePrior);
        return p;
    }

    private static double Deviation(double[] values) => Math.Sqrt(values.Average(v => v * v) - Math.Pow(values.Average(), 2));

    /// <summary>Counts lie on a logarithmic scale whose steps are a tenth of an octave, powers of two exactly on it; the rest is float.</summary>
    private static void Close(double expected, float actual) => Assert.Equal(expected, actual, 1e-3);

    private static Dictionary<string, float> Write(string text, NgramCounts counts, SurprisalFeatures? features = null)
    {
        var tokens = TextProbe.Split(text);
        var output = new float[SurprisalFeatures.Names.Length];
        var vocabulary = FeatureProbe.VocabularyOf(string.Join(' ', text.Split(' ').Distinct()));
        var ranks = tokens.Hashes[..tokens.Count].Select(hash => (ushort)vocabulary.RankOf(hash)).ToArray();
        var view = new TokenView(System.Text.Encoding.UTF8.GetBytes(text), tokens);
        features ??= new SurprisalFeatures();
        features.Prepare(counts, counts.LevelsByRank(vocabulary), view, ranks);
        features.Write(counts, view, output);
        var named = new Dictionary<string, float>();
        for (var i = 0; i < output.Length; i++) named.Add(SurprisalFeatures.Names[i], output[i]);
        return named;
    }
}
