using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Provenance.Detection.Features;

/// <summary>
/// The natural logarithm of eight positive normal numbers, within two units in the last place: Cephes' <c>logf</c> (Moshier, "Methods and Programs for Mathematical Functions", 1989).
/// The framework's also handles zeros, infinities and NaN, is not inlined, and is compiled at every start.
/// </summary>
internal static class NaturalLogarithm
{
    private const int MantissaBits = 23, Bias = 127, Mantissa = (1 << MantissaBits) - 1;
    private const float SquareRootOf2 = 1.41421356f;

    /// <summary>ln 2 in two parts; the first has so few bits that its products with exponents are exact.</summary>
    private const float Ln2 = 0.693359375f, Ln2Rest = -2.12194440e-4f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Compute(Vector256<float> x)
    {
        var bits = x.AsInt32();
        var exponent = (bits >> MantissaBits) - Vector256.Create(Bias);
        var m = ((bits & Vector256.Create(Mantissa)) | Vector256.Create(Bias << MantissaBits)).AsSingle();
        // from 1 to 2, then from the square root of a half to that of two; a lane that holds is -1
        var above = Vector256.GreaterThan(m, Vector256.Create(SquareRootOf2));
        m = Vector256.ConditionalSelect(above, m * 0.5f, m);
        var e = Vector256.ConvertToSingle(exponent - above.AsInt32());
        var f = m - Vector256<float>.One;
        var square = f * f;
        var series = Vector256.Create(7.0376836292e-2f);
        series = (series * f) - Vector256.Create(1.1514610310e-1f);
        series = (series * f) + Vector256.Create(1.1676998740e-1f);
        series = (series * f) - Vector256.Create(1.2420140846e-1f);
        series = (series * f) + Vector256.Create(1.4249322787e-1f);
        series = (series * f) - Vector256.Create(1.6668057665e-1f);
        series = (series * f) + Vector256.Create(2.0000714765e-1f);
        series = (series * f) - Vector256.Create(2.4999993993e-1f);
        series = (series * f) + Vector256.Create(3.3333331174e-1f);
        return ((series * f * square) + (e * Ln2Rest) - (square * 0.5f)) + f + (e * Ln2);
    }
}
