using Provenance.Documents.Statistics;
using Provenance.Training.Calibrations;

namespace Provenance.Tests.Training.Calibrations;

/// <summary>Collections whose share of documents at or below a general p-value g is known: g to a power. Above 1 the general p-value is cautious for them, below 1 it breaks its promise.</summary>
internal static class MadeUpCollection
{
    internal static List<CollectionDocument> Draw(ref SplitMix64 random, int documents, double power)
    {
        var drawn = new List<CollectionDocument>(documents);
        for (var i = 0; i < documents; i++)
        {
            var general = Math.Pow(1 - random.NextDouble(), 1 / power);
            drawn.Add(new CollectionDocument(-Math.Log(general), general, 50 + random.NextInt(400), (ulong)i));
        }

        return drawn;
    }

    /// <summary>Returns the share of the collection that p-values flag at a rate, over lengths of all three kinds.</summary>
    internal static double Flagged(Func<double, int, double> pValue, double power, double rate) => (Share(pValue, power, rate, 60) / 8) + (Share(pValue, power, rate, 150) * 3 / 8) + (Share(pValue, power, rate, 300) / 2);

    /// <summary>Returns the share of documents of one length that are flagged.</summary>
    internal static double Share(Func<double, int, double> pValue, double power, double rate, int words)
    {
        // p-values never rise as the general one falls: the largest that is flagged
        var (low, high) = (1e-12, 1.0);
        if (pValue(low, words) > rate) return 0;
        for (var step = 0; step < 60; step++)
        {
            var middle = Math.Sqrt(low * high);
            if (pValue(middle, words) <= rate) low = middle;
            else high = middle;
        }

        return Math.Pow(low, power);
    }
}
