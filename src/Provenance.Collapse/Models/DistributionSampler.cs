using System.Numerics.Tensors;
using Provenance.Documents.Statistics;

namespace Provenance.Collapse.Models;

/// <summary>Samples from explicit distributions as <see cref="SamplingOptions"/> specify. One instance per thread.</summary>
internal sealed class DistributionSampler(SamplingOptions options)
{
    private const int Bins = 1024;

    /// <summary>The exponent and the first four bits of 2^-62; smaller numbers share its bin.</summary>
    private const int Lowest = 0x3FF0 - Bins + 32;

    private readonly int[] _counts = new int[Bins];
    private readonly double[] _masses = new double[Bins];
    private WordProbability[] _candidates = [];

    /// <summary>Samples a word.</summary>
    /// <param name="probabilities">By word, each at most 1 and on any scale, 0 for excluded words; some above 0. Overwritten.</param>
    /// <param name="random">The source of randomness.</param>
    internal int Draw(Span<double> probabilities, ref SplitMix64 random)
    {
        if (options.Temperature != 1)
        {
            TensorPrimitives.Divide(probabilities, TensorPrimitives.Max<double>(probabilities), probabilities);
            // the log of 0 is minus infinity, and returns to 0
            TensorPrimitives.Log<double>(probabilities, probabilities);
            TensorPrimitives.Multiply(probabilities, 1 / options.Temperature, probabilities);
            TensorPrimitives.Exp<double>(probabilities, probabilities);
        }

        if (options is { TopK: 0, TopP: 1 }) return Pick(probabilities, TensorPrimitives.Sum<double>(probabilities), ref random);

        if (options.TopK > 0) Truncate(probabilities, options.TopK, double.PositiveInfinity);

        if (options.TopP < 1) Truncate(probabilities, int.MaxValue, options.TopP * TensorPrimitives.Sum<double>(probabilities));

        return Pick(probabilities, TensorPrimitives.Sum<double>(probabilities), ref random);
    }

    /// <summary>Samples a word from a ranking, before temperature; the ranking is the result of top-k.</summary>
    internal int DrawRanked(ReadOnlySpan<WordProbability> ranking, ref SplitMix64 random)
    {
        if (options is { Temperature: 1, TopP: 1 }) return Pick(ranking, ref random);

        if (_candidates.Length < ranking.Length) _candidates = new WordProbability[ranking.Length];

        var candidates = _candidates.AsSpan(0, ranking.Length);
        for (var i = 0; i < candidates.Length; i++)
        {
            candidates[i] = ranking[i] with { Probability = Math.Pow(ranking[i].Probability / ranking[0].Probability, 1 / options.Temperature) };
        }

        var mass = options.TopP * Sum(candidates);
        return Pick(options.TopP < 1 ? candidates[..Partition(candidates, candidates.Length, mass)] : candidates, ref random);
    }

    /// <summary>
    /// Moves the first of a ranking to the front, unordered: as many as requested, or the fewest with a total probability of
    /// <paramref name="mass"/>, whichever is fewer. Quickselect (Hoare 1961), by number and by mass at once.
    /// </summary>
    /// <returns>The number moved.</returns>
    internal static int Partition(Span<WordProbability> candidates, int most, double mass)
    {
        var (low, high) = (0, candidates.Length);
        while (high - low > 1)
        {
            var pivot = Median(candidates[low], candidates[(low + high) >>> 1], candidates[high - 1]);
            var (end, sum) = (low, 0.0);
            for (var i = low; i < high; i++)
            {
                if (candidates[i] <= pivot)
                {
                    sum += candidates[i].Probability;
                    (candidates[end], candidates[i]) = (candidates[i], candidates[end]);
                    end++;
                }
            }

            if (end == high)
            {
                // with three candidates or more the median precedes another, so two are left
                candidates[low..high].Sort();
                return low + Prefix(candidates[low..high], most - low, mass);
            }

            if (end > most || sum >= mass)
            {
                high = end;
            }
            else
            {
                (low, mass) = (end, mass - sum);
            }

            if (low >= most) return most;
        }

        return Math.Min(most, high);
    }

    private static int Prefix(ReadOnlySpan<WordProbability> ranking, int most, double mass)
    {
        var (count, sum) = (0, 0.0);
        while (count < Math.Min(most, ranking.Length) && (count == 0 || sum < mass)) sum += ranking[count++].Probability;

        return count;
    }

    /// <summary>
    /// Sets all but the first of a ranking to 0, as in <see cref="Partition"/>, in three passes: probabilities are counted in bins of
    /// <see cref="BinOf"/>, and only those of the bin in which the ranking is cut are compared.
    /// </summary>
    private void Truncate(Span<double> probabilities, int most, double mass)
    {
        _counts.AsSpan().Clear();
        _masses.AsSpan().Clear();
        foreach (var probability in probabilities)
        {
            var bin = BinOf(probability);
            _counts[bin]++;
            _masses[bin] += probability;
        }

        var cut = Bins - 1;
        while (cut > 0 && _counts[cut] < most && _masses[cut] < mass)
        {
            (most, mass) = (most - _counts[cut], mass - _masses[cut]);
            cut--;
        }

        if (_candidates.Length < _counts[cut]) _candidates = new WordProbability[probabilities.Length];

        var count = 0;
        for (var word = 0; word < probabilities.Length; word++)
        {
            var bin = BinOf(probabilities[word]);
            if (bin == cut) _candidates[count++] = new WordProbability(probabilities[word], word);

            probabilities[word] = bin > cut ? probabilities[word] : 0;
        }

        var candidates = _candidates.AsSpan(0, count);
        foreach (var candidate in candidates[..Partition(candidates, most, mass)]) probabilities[candidate.Word] = candidate.Probability;
    }

    /// <summary>Returns a bin, of sixteen for each power of two from 2^-62 up to 4, from the leading bits of a double, which have the order of the numbers.</summary>
    private static int BinOf(double probability) =>
        Math.Clamp((int)(BitConverter.DoubleToInt64Bits(probability) >> 48) - Lowest, 0, Bins - 1);

    private static int Pick(ReadOnlySpan<WordProbability> candidates, ref SplitMix64 random)
    {
        var u = random.NextDouble() * Sum(candidates);
        for (var i = 0; i < candidates.Length - 1; i++)
        {
            u -= candidates[i].Probability;
            if (u < 0) return candidates[i].Word;
        }

        return candidates[^1].Word;
    }

    private static int Pick(ReadOnlySpan<double> probabilities, double sum, ref SplitMix64 random)
    {
        var u = random.NextDouble() * sum;
        var last = 0;
        for (var word = 0; word < probabilities.Length; word++)
        {
            u -= probabilities[word];
            if (u < 0) return word;

            // rounding may leave a little of u: the last permitted word takes it
            last = probabilities[word] > 0 ? word : last;
        }

        return last;
    }

    private static double Sum(ReadOnlySpan<WordProbability> candidates)
    {
        var sum = 0.0;
        foreach (var candidate in candidates) sum += candidate.Probability;

        return sum;
    }

    private static WordProbability Median(WordProbability a, WordProbability b, WordProbability c) =>
        a < b ? (b < c ? b : a < c ? c : a) : (a < c ? a : b < c ? c : b);
}
