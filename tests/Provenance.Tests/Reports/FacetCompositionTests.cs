using Provenance.Reports.Selections;
using Xunit;

namespace Provenance.Tests.Reports;

public class FacetCompositionTests
{
    [Theory]
    [InlineData(20, 20)]
    [InlineData(21, 21)]
    [InlineData(22, 21)]
    [InlineData(200, 21)]
    public void Rows_are_summed_up_where_that_saves_more_than_one(int values, int rows) => Assert.Equal(rows, FacetComposition.List(Facet(values, null), BudgetUnit.Documents).Count);

    [Fact]
    public void Shares_add_up_and_are_in_the_unit()
    {
        var rows = FacetComposition.List(Facet(50, 7), BudgetUnit.Words);
        Assert.Equal(1, rows.Sum(row => row.ShareIn), 9);
        Assert.Equal(1, rows.Sum(row => row.ShareOut), 9);
        Assert.Equal("30 others", rows[20].Name);
        Assert.Equal("not known", rows[^1].Name);
        var documents = FacetComposition.List(new("x", [new("a", new(1, 30, 0), default, 0), new("b", new(3, 10, 0), default, 0)]), BudgetUnit.Documents);
        Assert.Equal([0.25, 0.75], documents.Select(row => row.ShareIn));
        Assert.All(documents, row => Assert.True(double.IsNaN(row.ShareOut)));
    }

    private static SelectionFacet Facet(int values, long? unknown)
    {
        var rows = Enumerable.Range(0, values).Select(i => new SelectionFacetRow($"v{i}", new(values - i, (values - i) * 10, 0), new(1, 3, 0), 0));
        return new("generator", [.. rows, .. unknown is { } count ? new[] { new SelectionFacetRow(null, new(count, count, 0), new(1, 1, 0), 0) } : []]);
    }
}
