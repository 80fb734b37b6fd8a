using Provenance.Documents.Statistics;

namespace Provenance.Tests.Detection.Learning;

/// <summary>Draws of the standard normal distribution, by Box and Muller.</summary>
internal static class NormalDraws
{
    internal static double Next(ref SplitMix64 random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
