namespace Provenance.Reports.Selections;

/// <summary>The composition of a training set by one property, with shares.</summary>
internal static class FacetComposition
{
    /// <summary>Maximum number of values in a table; the rest are summed up.</summary>
    internal const int TableRows = 20;

    /// <summary>Returns the greatest values in order, then the rest in one row, then unknown.</summary>
    /// <param name="facet">The property.</param>
    /// <param name="unit">The unit of shares.</param>
    /// <param name="most">Maximum number of values with a row of their own.</param>
    internal static IReadOnlyList<CompositionRow> List(SelectionFacet facet, BudgetUnit unit, int most = TableRows)
    {
        var read = facet.Rows.Sum(row => row.In.In(unit));
        var written = facet.Rows.Sum(row => row.Written.In(unit));
        var known = facet.Rows.Where(row => row.Value is not null).ToList();
        var unknown = facet.Rows.Where(row => row.Value is null);

        // one more value takes no more room than the row that would replace it
        var shown = known.Count <= most + 1L ? known.Count : most;
        var rows = known.Take(shown).Select(row => Row(row.Value, 0, row.In, row.Written, row.MeanResemblance)).ToList();
        if (shown < known.Count)
        {
            var rest = known.Skip(shown).ToList();
            rows.Add(Row(null, rest.Count, Sum(rest, row => row.In), Sum(rest, row => row.Written), double.NaN));
        }

        rows.AddRange(unknown.Select(row => Row(null, 0, row.In, row.Written, row.MeanResemblance)));
        return rows;

        CompositionRow Row(string? value, int others, SelectionAmount amountIn, SelectionAmount amountOut, double resemblance) =>
            new(value, others, amountIn, amountOut, Share(amountIn.In(unit), read), Share(amountOut.In(unit), written), resemblance);
    }

    /// <summary>Returns a part divided by the whole; NaN if the whole is 0.</summary>
    internal static double Share(long part, long whole) => whole > 0 ? (double)part / whole : double.NaN;

    internal static SelectionAmount Sum<T>(IEnumerable<T> rows, Func<T, SelectionAmount> amount) => rows.Aggregate(default(SelectionAmount), (sum, row) => sum + amount(row));
}
