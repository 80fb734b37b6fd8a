namespace Provenance.Learning;

/// <summary>
/// The best rising step function by pooling adjacent violators (Ayer et al., Ann. Math. Stat. 26, 1955), drawn as straight lines between the
/// middles of its steps and level outside them. It takes no notice of length.
/// </summary>
internal sealed class IsotonicCalibration : ICalibration
{
    private readonly double[] _scores;
    private readonly double[] _probabilities;

    /// <summary>Reads stored knots.</summary>
    /// <exception cref="ProvenanceException">Scores do not rise, probabilities fall or leave 0 to 1.</exception>
    internal IsotonicCalibration(double[] scores, double[] probabilities)
    {
        const string What = "isotonic calibration";
        if (scores.Length == 0 || scores.Length != probabilities.Length) LearningErrors.Damaged(What, $"{scores.Length} scores and {probabilities.Length} probabilities");
        LearningErrors.CheckFinite(What, nameof(scores), scores);
        for (var i = 0; i < scores.Length; i++)
        {
            if (!(probabilities[i] >= 0 && probabilities[i] <= 1)) LearningErrors.Damaged(What, $"probability {i} is {probabilities[i]}");
            if (i > 0 && !(scores[i] > scores[i - 1] && probabilities[i] >= probabilities[i - 1])) LearningErrors.Damaged(What, $"knot {i} does not rise");
        }
        (_scores, _probabilities) = (scores, probabilities);
    }

    /// <summary>Ascending.</summary>
    internal ReadOnlySpan<double> Scores => _scores;

    /// <summary>At <see cref="Scores"/>; never falling.</summary>
    internal ReadOnlySpan<double> Probabilities => _probabilities;

    /// <param name="scores">Finite.</param>
    /// <param name="labels">0 to 1.</param>
    /// <param name="weights">Not negative; empty means 1.</param>
    internal static IsotonicCalibration Fit(ReadOnlySpan<double> scores, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights = default)
    {
        if (scores.IsEmpty) LearningErrors.Argument(nameof(scores), "there are no scores");
        LearningErrors.CheckLength(nameof(labels), labels.Length, scores.Length);
        if (!weights.IsEmpty) LearningErrors.CheckLength(nameof(weights), weights.Length, scores.Length);
        if (!weights.IsEmpty) LearningErrors.CheckWeights(nameof(weights), weights);
        var keys = scores.ToArray();
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
        {
            if (!double.IsFinite(keys[i])) LearningErrors.Argument(nameof(scores), $"scores[{i}] is not a finite number");
            order[i] = i;
        }
        Array.Sort(keys, order);
        var blocks = new List<(double Weight, double Score, double Label)>();
        for (var i = 0; i < keys.Length;)
        {
            // Equal scores must get one probability, so they start as one block.
            (double Weight, double Score, double Label) block = default;
            var score = keys[i];
            for (; i < keys.Length && keys[i] == score; i++)
            {
                var weight = weights.IsEmpty ? 1.0 : weights[order[i]];
                block = (block.Weight + weight, block.Score + weight * keys[i], block.Label + weight * labels[order[i]]);
            }
            if (block.Weight == 0) continue;
            while (blocks.Count > 0 && blocks[^1].Label * block.Weight >= block.Label * blocks[^1].Weight)
            {
                block = (block.Weight + blocks[^1].Weight, block.Score + blocks[^1].Score, block.Label + blocks[^1].Label);
                blocks.RemoveAt(blocks.Count - 1);
            }
            blocks.Add(block);
        }
        var probabilities = new double[blocks.Count];
        // Quotients of blocks in order may still be out of it by their rounding.
        for (var i = 0; i < probabilities.Length; i++)
            probabilities[i] = Math.Max(i > 0 ? probabilities[i - 1] : 0, Math.Min(1, blocks[i].Label / blocks[i].Weight));
        return new([.. blocks.ConvertAll(static b => b.Score / b.Weight)], probabilities);
    }

    /// <inheritdoc/>
    public double Probability(double score, int words)
    {
        if (score <= _scores[0]) return _probabilities[0];
        if (!(score < _scores[^1])) return _probabilities[^1];
        var at = Array.BinarySearch(_scores, score);
        if (at >= 0) return _probabilities[at];
        var (low, high) = (~at - 1, ~at);
        var share = (score - _scores[low]) / (_scores[high] - _scores[low]);
        return _probabilities[low] + share * (_probabilities[high] - _probabilities[low]);
    }
}
