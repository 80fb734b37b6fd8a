namespace Provenance.Curation.Writing;

/// <summary>Sums documents by one of their facts.</summary>
internal sealed class FacetTally<TKey>(string name, Func<TKey, string?> text) where TKey : notnull
{
    private readonly Dictionary<TKey, Row> _rows = [];

    internal void Add(TKey key, SelectionAmount amount, long copies, double resemblance)
    {
        ref var row = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_rows, key, out _);
        row.In += amount;
        row.Out += new SelectionAmount(copies * amount.Documents, copies * amount.Words, copies * amount.Bytes, copies * amount.Tokens);
        if (!double.IsNaN(resemblance))
        {
            row.Resemblance += resemblance;
            row.Assessed++;
        }
    }

    internal SelectionFacet Facet() => new(name, [.. _rows
        .Select(pair => new SelectionFacetRow(text(pair.Key), pair.Value.In, pair.Value.Out, pair.Value.Assessed > 0 ? pair.Value.Resemblance / pair.Value.Assessed : double.NaN))
        .OrderBy(row => row.Value is null).ThenByDescending(row => row.In.Documents).ThenBy(row => row.Value, StringComparer.Ordinal)]);

    private struct Row
    {
        internal SelectionAmount In;
        internal SelectionAmount Out;
        internal double Resemblance;
        internal long Assessed;
    }
}
