using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;

namespace Provenance.Training.Learning;

/// <summary>
/// Logistic regression over hashed binary features by stochastic gradient descent with AdaGrad steps, one row at a time in an order
/// that the seed determines: the same rows, options and seed give the same bits.
/// </summary>
internal static class HashedLinearTrainer
{
    /// <summary>Gradients below this change nothing at the resolution of a byte.</summary>
    private const float Negligible = 1e-4f;

    /// <summary>A weight and its sum of squared gradients, in one cache line.</summary>
    private struct Cell
    {
        internal float Weight;
        internal float Squares;
    }

    /// <summary>Learns the weights.</summary>
    /// <param name="rows">Distinct features of each row, below 2 to the power of <see cref="HashedLinearOptions.Bits"/>.</param>
    /// <param name="labels">The label of each row, 0 or 1.</param>
    /// <param name="weights">The weight of each row, not negative.</param>
    /// <param name="groups">The group of each row, from 0.</param>
    /// <param name="use">The rows to learn from.</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellation">Checked between rows.</param>
    internal static HashedLinearModel Fit(
        SparseRows rows, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights, ReadOnlySpan<int> groups, ReadOnlySpan<int> use, HashedLinearOptions options, CancellationToken cancellation)
    {
        var cells = new Cell[1 << options.Bits];
        ref var cell0 = ref MemoryMarshal.GetArrayDataReference(cells);
        var mask = (uint)cells.Length - 1;
        var groupBias = new float[GroupCount(groups)];
        var groupSquares = new float[groupBias.Length];
        float bias = 0, biasSquares = 0;
        var order = use.ToArray();
        var random = new SplitMix64(options.Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            Shuffle(order, ref random);
            foreach (var row in order)
            {
                if ((row & 1023) == 0) cancellation.ThrowIfCancellationRequested();
                var features = rows[row];
                if (features.IsEmpty) continue;
                var value = 1 / MathF.Sqrt(features.Length);
                var sum = 0f;
                foreach (var f in features) sum += Unsafe.Add(ref cell0, (nint)(f & mask)).Weight;
                var margin = bias + groupBias[groups[row]] + (sum * value);
                var gradient = ((1 / (1 + MathF.Exp(-margin))) - labels[row]) * weights[row];
                biasSquares += gradient * gradient;
                bias -= options.Rate * gradient / (1 + MathF.Sqrt(biasSquares));
                StepGroup(groups[row], gradient);
                if (MathF.Abs(gradient) < Negligible) continue;
                var step = gradient * value;
                var squared = step * step;
                var rate = options.Rate * step;
                foreach (var f in features)
                {
                    ref var cell = ref Unsafe.Add(ref cell0, (nint)(f & mask));
                    cell.Squares += squared;
                    cell.Weight -= rate / MathF.Sqrt(cell.Squares + options.Damping);
                }
            }
        }

        var learnt = new float[cells.Length];
        for (var i = 0; i < learnt.Length; i++) learnt[i] = cells[i].Weight;
        return HashedLinearModel.Quantize(learnt, bias);

        void StepGroup(int group, float gradient)
        {
            if (options.GroupRate <= 0) return;
            var g = gradient + (options.GroupPenalty * groupBias[group]);
            groupSquares[group] += g * g;
            groupBias[group] -= options.GroupRate * g / MathF.Sqrt(groupSquares[group] + 1);
        }
    }

    private static int GroupCount(ReadOnlySpan<int> groups)
    {
        var count = 1;
        foreach (var g in groups) count = Math.Max(count, g + 1);
        return count;
    }

    private static void Shuffle(int[] order, ref SplitMix64 random)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = random.NextInt(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
