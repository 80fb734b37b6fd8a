namespace Provenance.Training.Fitting;

/// <summary>
/// Weights of rows for learning a gate: what it costs to take the wrong of two scores. A window that both score alike says nothing about the gate; one that the new score gets wrong, and
/// the base right, says much.
/// </summary>
internal static class GateWeights
{
    /// <summary>Weight of a row that both score alike.</summary>
    private const double Min = 0.3;

    /// <summary>Maximum difference of the logarithmic losses that counts.</summary>
    private const double MaxDifference = 3;

    /// <summary>Returns a weight for each row; new windows and the sample weigh the same together, with mean 1.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="fresh">Their new scores.</param>
    internal static float[] Compute(SourceRows rows, float[] fresh)
    {
        var weights = new double[rows.Count];
        double windows = 0, sample = 0;
        for (var row = 0; row < weights.Length; row++)
        {
            var gain = Loss(rows.Before(row), rows.IsMachine(row)) - Loss(fresh[row], rows.IsMachine(row));
            weights[row] = Math.Clamp(row < rows.Windows ? gain : -gain, 0, MaxDifference) + Min;
            if (row < rows.Windows) windows += weights[row];
            else sample += weights[row];
        }

        return [.. weights.Select((weight, row) => (float)(weight * weights.Length / 2 / (row < rows.Windows ? windows : sample)))];
    }

    private static double Loss(float score, bool machine) => Documents.Statistics.Logistic.Loss(score, machine ? 1 : 0);
}
