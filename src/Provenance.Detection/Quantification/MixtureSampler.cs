using MathNet.Numerics.Distributions;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Quantification;

/// <summary>
/// Samples shares of machine text that fit a collection's scores, when the score distributions of its own human and machine text are
/// unknown: each is only assumed to be some mixture of distributions like those of <see cref="SourceMixture"/>. Gibbs sampling of that mixture (Diebolt and Robert, J. R. Stat. Soc. B 56, 1994):
/// where expectation-maximisation (Saerens, Latinne and Decaestecker, Neural Computation 14, 2002) estimates one
/// prior, it samples the weights of all sources, and gives all shares that fit instead of the best.
/// </summary>
internal static class MixtureSampler
{
    /// <summary>
    /// Maximum evidence of a collection, in documents. More documents show the collection's distribution better, not its sources' distance from
    /// the known ones: counting all of them would give intervals that are narrow and wrong. Chosen on held-out data sets of the training data.
    /// </summary>
    internal const int MaxEvidence = 50;

    /// <summary>Number of steps that count, and of warm-up steps before them.</summary>
    private const int Kept = 2000, WarmUp = 200;

    /// <summary>Jeffreys' prior of a share, and a uniform one of the weights of sources.</summary>
    private const double SharePrior = 0.5, WeightPrior = 1;

    /// <summary>Samples shares of machine text from their posterior distribution; unordered.</summary>
    /// <param name="counts">The collection's counts, by cell of <see cref="ScoreGrid"/>; at least one document.</param>
    /// <param name="sources">The sources that its text may resemble.</param>
    /// <param name="seed">The seed of the sampling.</param>
    internal static double[] Draw(ReadOnlySpan<int> counts, SourceMixture sources, ulong seed)
    {
        var state = new State(counts, sources, new SplitMix64Random(seed));
        for (var step = 0; step < WarmUp; step++) state.Step();
        var shares = new double[Kept];
        for (var step = 0; step < Kept; step++) shares[step] = state.Step();
        return shares;
    }

    private sealed class State
    {
        private readonly SourceMixture _sources;
        private readonly SplitMix64Random _random;
        private readonly double[] _weights;
        private readonly double[] _allocated;
        private readonly double[] _chances;

        // the cells that have documents, the weight of each, and its probability under each source
        private readonly double[] _mass;
        private readonly double[][] _likely;

        internal State(ReadOnlySpan<int> counts, SourceMixture sources, SplitMix64Random random)
        {
            (_sources, _random) = (sources, random);
            var documents = 0L;
            foreach (var count in counts) documents += count;
            var scale = Math.Min(1.0, MaxEvidence / (double)documents);
            var n = sources.Spreads.Length;
            var cells = 0;
            foreach (var count in counts) cells += count == 0 ? 0 : 1;
            (_mass, _likely) = (new double[cells], new double[cells][]);
            var at = 0;
            for (var cell = 0; cell < counts.Length; cell++)
            {
                if (counts[cell] == 0) continue;
                _mass[at] = counts[cell] * scale;
                var likely = _likely[at++] = new double[n];
                for (var s = 0; s < n; s++) likely[s] = sources.Spreads[s][cell];
            }

            (_weights, _allocated, _chances) = (new double[n], new double[n], new double[n]);
            var machine = 0;
            foreach (var isMachine in sources.Machine) machine += isMachine ? 1 : 0;
            for (var s = 0; s < n; s++) _weights[s] = 0.5 / (sources.Machine[s] ? machine : n - machine);
        }

        /// <summary>Runs one round; returns the sampled share.</summary>
        internal double Step()
        {
            Allocate();
            double human = 0, machine = 0;
            for (var s = 0; s < _allocated.Length; s++)
            {
                if (_sources.Machine[s]) machine += _allocated[s];
                else human += _allocated[s];
            }

            var share = Beta.Sample(_random, SharePrior + machine, SharePrior + human);
            double humanSum = 0, machineSum = 0;
            for (var s = 0; s < _weights.Length; s++)
            {
                // gamma variates divided by their sum are a Dirichlet variate
                _weights[s] = Gamma.Sample(_random, WeightPrior + _allocated[s], 1);
                if (_sources.Machine[s]) machineSum += _weights[s];
                else humanSum += _weights[s];
            }

            for (var s = 0; s < _weights.Length; s++) _weights[s] *= _sources.Machine[s] ? share / machineSum : (1 - share) / humanSum;

            return share;
        }

        /// <summary>Samples the source of each document.</summary>
        private void Allocate()
        {
            Array.Clear(_allocated);
            for (var cell = 0; cell < _mass.Length; cell++)
            {
                // a fraction of a document counts as one with that probability
                var documents = (int)_mass[cell] + (_random.NextDouble() < _mass[cell] - (int)_mass[cell] ? 1 : 0);
                if (documents == 0) continue;
                var sum = 0.0;
                for (var s = 0; s < _chances.Length; s++) _chances[s] = sum += _weights[s] * _likely[cell][s];
                for (var d = 0; d < documents; d++) _allocated[FirstAbove(_random.NextDouble() * sum)]++;
            }
        }

        /// <summary>Returns the first source whose cumulated probability is above a number; the last if there is none.</summary>
        private int FirstAbove(double chance)
        {
            int low = 0, high = _chances.Length - 1;
            while (low < high)
            {
                var middle = (low + high) >> 1;
                if (_chances[middle] <= chance) low = middle + 1;
                else high = middle;
            }

            return low;
        }
    }
}

/// <summary>Adapts <see cref="SplitMix64"/> for libraries that take a <see cref="Random"/>.</summary>
internal sealed class SplitMix64Random(ulong seed) : Random
{
    private SplitMix64 _random = new(seed);

    /// <inheritdoc/>
    public override double NextDouble() => _random.NextDouble();

    /// <inheritdoc/>
    public override int Next() => _random.NextInt(int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue) => _random.NextInt(maxValue);

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue) => minValue + _random.NextInt(maxValue - minValue);

    /// <inheritdoc/>
    protected override double Sample() => _random.NextDouble();
}
