using Provenance.Curation.Pool;

namespace Provenance.Curation.Sampling;

/// <summary>The amount of text that takes part in sampling, in a budget's unit.</summary>
/// <param name="Human">Amount of human text.</param>
/// <param name="Other">Amount of all other text.</param>
/// <param name="OtherWeight">Amount of other text, each document times its weight.</param>
/// <param name="Generators">Amount of other text by the number of its generator, 0 for unknown.</param>
internal sealed record SampleTotals(double Human, double Other, double OtherWeight, SortedDictionary<int, double> Generators)
{
    internal static SampleTotals Compute(DocumentPool pool, BudgetUnit unit, SampleKeys keys)
    {
        long human = 0, other = 0;
        var weight = 0.0;
        var generators = new SortedDictionary<int, double>();
        foreach (var (_, row) in pool.Eligible())
        {
            var size = SizeOf(row, unit);
            if (row.Has(PoolFlags.Human))
            {
                human += size;
                continue;
            }

            other += size;
            weight += size * keys.Weight(row);
            generators[row.Generator] = generators.GetValueOrDefault(row.Generator) + size;
        }

        return new SampleTotals(human, other, weight, generators);
    }

    /// <summary>Returns the chosen amounts, with repeats.</summary>
    internal static (double Human, double Other) Chosen(DocumentPool pool, BudgetUnit unit)
    {
        long human = 0, other = 0;
        foreach (var (place, row) in pool.Rows())
        {
            var size = pool.Copies[place] * SizeOf(row, unit);
            human += row.Has(PoolFlags.Human) ? size : 0;
            other += row.Has(PoolFlags.Human) ? 0 : size;
        }

        return (human, other);
    }

    internal static long SizeOf(in PoolRow row, BudgetUnit unit) => unit switch
    {
        BudgetUnit.Documents => 1,
        BudgetUnit.Words => row.Words,
        BudgetUnit.Tokens => row.Tokens,
        _ => row.TextBytes,
    };
}
