using System.Runtime.Intrinsics;

namespace Provenance.Detection.Features;

/// <summary>
/// The predictability of a text: how much better each word is guessed from the word before than the model of human pairs expects after that word. It is the
/// analytic criterion of Fast-DetectGPT (Bao and others 2024) with a model of pairs: the mean log-probability minus its expectation, in standard deviations of one word.
/// Text of models that only continue text is easier to guess than people's. It is learned from human text alone.
/// </summary>
internal sealed class ContextMoments
{
    /// <summary>Minimum share of tokens that follow a word of the model's language; text with fewer is in another language, and has no predictability.</summary>
    private const float MinKnown = 0.6f;

    // mean, variance, 1 for a word of the model's language, 0; by the rank of the word before
    private readonly Vector128<float>[] _after;

    /// <param name="means">The expected log-probability, in nats, of what follows each word of the vocabulary, then of what follows any other word.</param>
    /// <param name="variances">Its variance; not above 0 for words of no known language, or of another one than the model's.</param>
    /// <param name="scale">The mean over human text, and what one unit above it adds to a score.</param>
    /// <exception cref="ProvenanceException">A number is not finite, or the sizes differ.</exception>
    internal ContextMoments(float[] means, float[] variances, float[] scale)
    {
        if (means.Length != variances.Length || scale.Length != 2) throw FeatureErrors.ContextMoments();
        _after = new Vector128<float>[means.Length];
        for (var rank = 0; rank < means.Length; rank++)
        {
            if (!float.IsFinite(means[rank]) || !float.IsFinite(variances[rank])) throw FeatureErrors.ContextMoments();
            _after[rank] = Vector128.Create(means[rank], Math.Abs(variances[rank]), variances[rank] > 0 ? 1 : 0, 0);
        }

        if (!float.IsFinite(scale[0]) || !float.IsFinite(scale[1])) throw FeatureErrors.ContextMoments();
        (Means, Variances, Scale) = (means, variances, scale);
    }

    /// <summary>The expected log-probabilities, as stored.</summary>
    internal float[] Means { get; }

    /// <summary>The variances, as stored.</summary>
    internal float[] Variances { get; }

    /// <summary>The mean over human text, and what one unit above it adds to a score.</summary>
    internal float[] Scale { get; }

    /// <summary>Sums the moments over the tokens of a segment, each of which is expected after the one before.</summary>
    /// <param name="ranks">The ranks of the tokens.</param>
    internal Vector128<float> Sum(ReadOnlySpan<ushort> ranks)
    {
        // nothing is known before the first token
        var after = _after;
        var (even, odd) = (after[^1], Vector128<float>.Zero);
        var before = ranks[..^1];
        var i = 0;
        // two sums, so that one addition need not wait for the other
        for (; i + 1 < before.Length; i += 2)
        {
            even += after[before[i]];
            odd += after[before[i + 1]];
        }

        return i < before.Length ? even + after[before[i]] + odd : even + odd;
    }

    /// <summary>Returns what the predictability of a segment adds to its score; 0 where it has none.</summary>
    /// <param name="sum">The result of <see cref="Sum"/>.</param>
    /// <param name="tokens">The number of tokens.</param>
    /// <param name="logProbability">The mean log-probability of the tokens under the human model of pairs.</param>
    internal float Term(Vector128<float> sum, int tokens, float logProbability)
    {
        var mean = sum / tokens;
        return mean[2] < MinKnown || mean[1] <= 0 ? 0 : Scale[1] * (((logProbability - mean[0]) / MathF.Sqrt(mean[1])) - Scale[0]);
    }
}
