using Provenance.Documents.Statistics;

namespace Provenance.Detection.Learning;

/// <summary>
/// Newton's method (iteratively reweighted least squares) for weighted logistic loss with an L2 penalty per coefficient. Steps are halved until
/// the loss falls, so that it converges on separable rows too, given a penalty; sums run in row order, so that it is deterministic.
/// </summary>
internal static class NewtonLogistic
{
    private const int MaxIterations = 100;
    private const double Tolerance = 1e-10;

    /// <param name="design">Row-major, rows x penalties.</param>
    /// <param name="offsets">Initial margin of each row; empty means 0.</param>
    /// <param name="labels">0 to 1.</param>
    /// <param name="weights">Not negative; empty means 1.</param>
    /// <param name="penalties">Half of each times the squared coefficient is added to the summed loss.</param>
    /// <param name="loss">The penalised loss reached.</param>
    /// <returns>One coefficient per column.</returns>
    internal static double[] Fit(ReadOnlySpan<double> design, ReadOnlySpan<double> offsets, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights, ReadOnlySpan<double> penalties, out double loss)
    {
        var k = penalties.Length;
        var coefficients = new double[k];
        var trial = new double[k];
        var gradient = new double[k];
        var hessian = new double[k * k];
        loss = Loss(design, offsets, labels, weights, penalties, coefficients);
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            Derivatives(design, offsets, labels, weights, penalties, coefficients, gradient, hessian);
            Solve(hessian, gradient);
            var step = 1.0;
            var next = double.PositiveInfinity;
            for (; step > 1e-8; step /= 2)
            {
                for (var j = 0; j < k; j++) trial[j] = coefficients[j] - step * gradient[j];
                next = Loss(design, offsets, labels, weights, penalties, trial);
                if (next < loss) break;
            }
            if (!(next < loss)) break;
            var fallen = loss - next;
            (coefficients, trial) = (trial, coefficients);
            loss = next;
            if (fallen <= Tolerance * (Math.Abs(loss) + Tolerance)) break;
        }
        return coefficients;
    }

    private static double Margin(ReadOnlySpan<double> row, ReadOnlySpan<double> offsets, int i, ReadOnlySpan<double> coefficients)
    {
        var margin = offsets.IsEmpty ? 0 : offsets[i];
        for (var j = 0; j < row.Length; j++) margin += row[j] * coefficients[j];
        return margin;
    }

    private static double Loss(ReadOnlySpan<double> design, ReadOnlySpan<double> offsets, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights, ReadOnlySpan<double> penalties, ReadOnlySpan<double> coefficients)
    {
        var k = penalties.Length;
        var sum = 0.0;
        for (var i = 0; i < labels.Length; i++)
            sum += (weights.IsEmpty ? 1 : weights[i]) * Logistic.Loss(Margin(design.Slice(i * k, k), offsets, i, coefficients), labels[i]);
        for (var j = 0; j < k; j++) sum += 0.5 * penalties[j] * coefficients[j] * coefficients[j];
        return sum;
    }

    private static void Derivatives(ReadOnlySpan<double> design, ReadOnlySpan<double> offsets, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights, ReadOnlySpan<double> penalties, ReadOnlySpan<double> coefficients, double[] gradient, double[] hessian)
    {
        var k = penalties.Length;
        Array.Clear(hessian);
        for (var j = 0; j < k; j++)
        {
            gradient[j] = penalties[j] * coefficients[j];
            hessian[j * k + j] = penalties[j];
        }
        for (var i = 0; i < labels.Length; i++)
        {
            var row = design.Slice(i * k, k);
            var weight = weights.IsEmpty ? 1.0 : weights[i];
            var p = Logistic.Sigmoid(Margin(row, offsets, i, coefficients));
            var g = weight * (p - labels[i]);
            var h = weight * p * (1 - p);
            for (var j = 0; j < k; j++)
            {
                gradient[j] += g * row[j];
                var scaled = h * row[j];
                for (var l = 0; l <= j; l++) hessian[j * k + l] += scaled * row[l];
            }
        }
    }

    /// <summary>Solves in place by Cholesky's method; the lower triangle is read. A direction without curvature is left out.</summary>
    private static void Solve(double[] matrix, double[] right)
    {
        var k = right.Length;
        for (var j = 0; j < k; j++)
        {
            var original = matrix[j * k + j];
            for (var i = j; i < k; i++)
            {
                var sum = matrix[i * k + j];
                for (var l = 0; l < j; l++) sum -= matrix[i * k + l] * matrix[j * k + l];
                if (i == j) matrix[j * k + j] = sum > 1e-12 * original ? Math.Sqrt(sum) : 0;
                else matrix[i * k + j] = matrix[j * k + j] > 0 ? sum / matrix[j * k + j] : 0;
            }
        }
        for (var i = 0; i < k; i++)
        {
            for (var l = 0; l < i; l++) right[i] -= matrix[i * k + l] * right[l];
            right[i] = matrix[i * k + i] > 0 ? right[i] / matrix[i * k + i] : 0;
        }
        for (var i = k - 1; i >= 0; i--)
        {
            for (var l = i + 1; l < k; l++) right[i] -= matrix[l * k + i] * right[l];
            right[i] = matrix[i * k + i] > 0 ? right[i] / matrix[i * k + i] : 0;
        }
    }
}
