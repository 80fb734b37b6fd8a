using System.Diagnostics.CodeAnalysis;

namespace Provenance.Documents.Statistics;

/// <summary>All errors about arrays and numbers, so that the checks stay short and the messages consistent.</summary>
internal static class LearningErrors
{
    /// <summary>The caller passed arrays that do not fit each other, or numbers outside their range.</summary>
    [DoesNotReturn]
    internal static void Argument(string name, string message) => throw new ArgumentException(message, name);

    /// <summary>Stored numbers cannot be those of a <paramref name="what"/>: the file is damaged or of another kind.</summary>
    [DoesNotReturn]
    internal static void Damaged(string what, string message) => throw new ProvenanceException($"damaged {what}: {message}");

    internal static void CheckLength(string name, int length, int expected)
    {
        if (length != expected) Argument(name, $"{name} has {length} values where {expected} are needed");
    }

    internal static void CheckFinite(string what, string name, ReadOnlySpan<float> values)
    {
        for (var i = 0; i < values.Length; i++)
            if (!float.IsFinite(values[i])) Damaged(what, $"{name}[{i}] is not a finite number");
    }

    internal static void CheckFinite(string what, string name, ReadOnlySpan<double> values)
    {
        for (var i = 0; i < values.Length; i++)
            if (!double.IsFinite(values[i])) Damaged(what, $"{name}[{i}] is not a finite number");
    }

    /// <summary>Checks that weights are finite and not negative, and that some are positive.</summary>
    internal static void CheckWeights(string name, ReadOnlySpan<float> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0) || float.IsInfinity(weights[i])) Argument(name, $"{name}[{i}] is {weights[i]}: a weight is finite and not negative");
            sum += weights[i];
        }
        if (!(sum > 0)) Argument(name, $"{name} sum to 0: no row counts");
    }
}
