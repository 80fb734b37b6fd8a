using Provenance.Curation.Pool;
using Provenance.Documents.Statistics;

namespace Provenance.Curation.Sampling;

/// <summary>Turns a policy's sampling method into a key for each document: the greatest are taken. Randomness depends on seed and text only.</summary>
internal sealed class SampleKeys(CurationPolicy policy, DocumentPool pool)
{
    private readonly SamplingPolicy _sampling = policy.Sampling;

    /// <summary>The maximum number of copies of a document.</summary>
    internal int Slots => _sampling.Method == SamplingMethod.Importance ? _sampling.MaxRepeats : 1;

    /// <summary>Returns the weight of a document: (1 - q)^b for importance, otherwise 1. Human text has 1, and documents without an assessment have 0.</summary>
    internal double Weight(in PoolRow row) => _sampling.Method != SamplingMethod.Importance || row.Has(PoolFlags.Human) ? 1
        : float.IsNaN(row.Probability) ? 0
        : Math.Pow(1 - row.Probability, _sampling.Exponent);

    /// <summary>Returns a document's key for one of its slots; the greatest are taken.</summary>
    internal double Key(in PoolRow row, int place, int slot)
    {
        if (row.Has(PoolFlags.Human)) return Gumbel(row, slot);

        return _sampling.Method switch
        {
            SamplingMethod.Top => _sampling.By == SelectionOrder.Quality ? row.Quality : row.Resemblance,
            // -infinity for a weight of 0 is intended: sampled last
            SamplingMethod.Importance => Math.Log(Weight(row)) + Gumbel(row, slot),
            SamplingMethod.Dsir => pool.Likenesses[place] + Gumbel(row, slot),
            _ => Gumbel(row, slot),
        };
    }

    /// <summary>Returns a uniform number in (0, 1).</summary>
    internal static double Uniform(ulong seed, in PoolRow row, int slot) =>
        ((SplitMix64.At(seed ^ (ulong)slot, (ulong)(row.Digest >> 64), (ulong)row.Digest ^ row.Record) >> 11) + 0.5) * (1.0 / (1L << 53));

    /// <summary>Returns -ln(-ln u): the greatest log-weights with this added are a sample by the weights (Yellott 1977).</summary>
    private double Gumbel(in PoolRow row, int slot) => -Math.Log(-Math.Log(Uniform(policy.Seed, row, slot)));
}
