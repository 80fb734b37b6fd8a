using Provenance.Curation.Diversity;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Curation.Diversity;

public class SelfBleuTests(ITestOutputHelper log)
{
    private const ulong Seed = 12;

    [Fact]
    public void Copies_are_alike() => Assert.Equal(1, SelfBleu.Compute(PhraseDiversityTests.Create([0, 1, 2, 3, 4], [0, 1, 2, 3, 4]), Seed), 1e-12);

    [Fact]
    public void Precisions_are_clipped_and_multiplied()
    {
        // 0 1 2 3 4 and 0 1 2 3 5 of equal length: 4/5, 3/4, 2/3, 1/2 either way
        Assert.Equal(Math.Pow(4 / 5.0 * (3 / 4.0) * (2 / 3.0) * (1 / 2.0), 0.25), SelfBleu.Compute(PhraseDiversityTests.Create([0, 1, 2, 3, 4], [0, 1, 2, 3, 5]), Seed), 1e-12);
        // 0 0 0 0 has one 0 to match and no pair: 1/4, .1/3, .1/2, .1/1; the other 1/4 and the same
        Assert.Equal(Math.Pow(1 / 4.0 * (0.1 / 3) * (0.1 / 2) * 0.1, 0.25), SelfBleu.Compute(PhraseDiversityTests.Create([0, 0, 0, 0], [0, 1, 2, 3]), Seed), 1e-12);
    }

    [Fact]
    public void A_document_shorter_than_its_references_pays_for_it()
    {
        // four of six words: precisions 1, exp(1 - 6/4); six of four: 4/6, 3/5, 2/4, 1/3
        var expected = (Math.Exp(1 - 1.5) + Math.Pow(4 / 6.0 * (3 / 5.0) * (2 / 4.0) * (1 / 3.0), 0.25)) / 2;
        Assert.Equal(expected, SelfBleu.Compute(PhraseDiversityTests.Create([0, 1, 2, 3], [0, 1, 2, 3, 4, 5]), Seed), 1e-12);
    }

    [Fact]
    public void Too_few_documents_have_no_figure()
    {
        Assert.True(double.IsNaN(SelfBleu.Compute(PhraseDiversityTests.Create(), Seed)));
        Assert.True(double.IsNaN(SelfBleu.Compute(PhraseDiversityTests.Create([0, 1, 2, 3], [1, 2, 3], []), Seed)));
    }

    [Fact]
    public void It_is_the_mean_of_each_against_all_others()
    {
        log.WriteLine($"seed {Seed}");
        var random = new SplitMix64(Seed);
        var documents = Enumerable.Range(0, 30).Select(_ => Enumerable.Range(0, 4 + random.NextInt(30)).Select(_ => random.NextInt(12)).ToArray()).ToArray();
        var expected = documents.Select((document, i) => Bleu(document, [.. documents.Where((_, j) => j != i)])).Average();
        Assert.Equal(expected, SelfBleu.Compute(PhraseDiversityTests.Create(documents), Seed), 1e-9);
        Assert.Equal(expected, SelfBleu.Compute(PhraseDiversityTests.Create([.. documents.Reverse()]), Seed), 1e-9);
    }

    [Fact]
    public void Of_many_documents_as_many_as_asked_are_drawn_by_the_seed()
    {
        // 20 copies and 20 documents that share nothing
        var documents = PhraseDiversityTests.Create([.. Enumerable.Range(0, 40).Select(i => Enumerable.Range(i < 20 ? 0 : i * 10, 10).ToArray())]);
        Assert.Equal(SelfBleu.Compute(documents, Seed, 10), SelfBleu.Compute(documents, Seed, 10));
        var figures = Enumerable.Range(0, 20).Select(seed => SelfBleu.Compute(documents, (ulong)seed, 10)).ToArray();
        Assert.True(figures.Distinct().Count() > 1);
        Assert.InRange(figures.Average(), 0.4, 0.6);
    }

    private static double Bleu(int[] document, int[][] references)
    {
        double logs = 0;
        for (var n = 1; n <= 4; n++)
        {
            var own = Count(document, n);
            var matches = own.Sum(run => Math.Min(run.Value, references.Max(reference => Count(reference, n).GetValueOrDefault(run.Key))));
            logs += Math.Log(Math.Max(matches, 0.1) / (document.Length - n + 1)) / 4;
        }

        var nearest = references.Select(reference => reference.Length).OrderBy(length => Math.Abs(length - document.Length)).ThenBy(length => length).First();
        return Math.Exp(logs) * (document.Length > nearest ? 1 : Math.Exp(1 - (nearest / (double)document.Length)));
    }

    private static Dictionary<string, int> Count(int[] tokens, int n) =>
        Enumerable.Range(0, Math.Max(0, tokens.Length - n + 1)).GroupBy(i => string.Join(' ', tokens.Skip(i).Take(n))).ToDictionary(runs => runs.Key, runs => runs.Count());
}
