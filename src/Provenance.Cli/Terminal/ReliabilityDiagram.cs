using System.Globalization;
using Provenance.Detection.Evaluation;

namespace Provenance.Cli.Terminal;

/// <summary>The reliability diagram in plain characters, for terminals and pipes.</summary>
internal static class ReliabilityDiagram
{
    private const int BarWidth = 40;

    internal static IEnumerable<string> Lines(CalibrationResult calibration)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"calibration: expected error {calibration.ExpectedError:0.000}, Brier {calibration.Brier:0.000}, log-loss {calibration.LogLoss:0.000} (human and machine, and all sets, weigh the same)");
        yield return $"{"P(machine)",-11}  {"written by machines (#), predicted (|)",-(BarWidth + 1)}  {"share",6}  {"weight",6}  {"documents",9}";
        foreach (var bin in calibration.Bins)
        {
            var range = string.Create(CultureInfo.InvariantCulture, $"{bin.Low:0.00}-{bin.High:0.00}");
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{range,-11}  {Bar(bin)}  {(bin.Observed is { } observed ? Figures.Short(observed) : Figures.None),6}  {bin.Share,6:0.0%}  {bin.Documents,9:N0}").TrimEnd();
        }
    }

    private static string Bar(CalibrationBin bin)
    {
        var bar = new char[BarWidth + 1];
        for (var i = 0; i < bar.Length; i++) bar[i] = bin.Observed is { } observed && i < Math.Round(observed * BarWidth) ? '#' : '.';

        if (bin.Predicted is { } predicted) bar[(int)Math.Round(predicted * BarWidth)] = '|';

        return new string(bar);
    }
}
