using Provenance.Curation.Diversity;
using Xunit;

namespace Provenance.Tests.Curation.Diversity;

public class PhraseDiversityTests
{
    [Fact]
    public void Distinct_runs_are_counted_within_documents()
    {
        // 0 1 2 | 1 2 0: pairs 01 12 | 12 20
        var documents = Create([0, 1, 2], [1, 2, 0]);
        Assert.Equal(3 / 6.0, PhraseDiversity.Distinct(documents, 1, 6), 1e-12);
        Assert.Equal(3 / 4.0, PhraseDiversity.Distinct(documents, 2, 6), 1e-12);
        Assert.Equal(1, PhraseDiversity.Distinct(documents, 3, 6), 1e-12);
    }

    [Fact]
    public void Only_the_first_words_count_so_that_sizes_compare()
    {
        // 0 1 2 | 1 of the four that are asked for
        Assert.Equal(3 / 4.0, PhraseDiversity.Distinct(Create([0, 1, 2], [1, 2, 0]), 1, 4), 1e-12);
        Assert.Equal(1, PhraseDiversity.Distinct(Create([0, 1, 2], [1, 2, 0]), 2, 4), 1e-12);
    }

    [Fact]
    public void Too_few_words_have_no_figure()
    {
        Assert.True(double.IsNaN(PhraseDiversity.Distinct(Create([0, 1, 2]), 1, 4)));
        Assert.True(double.IsNaN(PhraseDiversity.Distinct(Create([.. Enumerable.Range(0, 49_999)]), 1)));
        Assert.Equal(1, PhraseDiversity.Distinct(Create([.. Enumerable.Range(0, 50_000)]), 1));
        Assert.True(double.IsNaN(PhraseDiversity.Distinct(Create([0], [1]), 2, 2)));
    }

    internal static TokenDocuments Create(params int[][] documents)
    {
        var tokens = new TokenDocuments();
        foreach (var document in documents) tokens.Add(document);

        return tokens;
    }
}
