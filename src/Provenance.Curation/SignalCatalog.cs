using System.Globalization;
using Provenance.Curation.Quality;

namespace Provenance.Curation;

/// <summary>The measurable signals of a document's quality: signals that policies bound, and groups of rules that they switch on.</summary>
public static class SignalCatalog
{
    /// <summary>All signals, in the order in which they are applied.</summary>
    public static IReadOnlyList<SignalInfo> Signals { get; } = [.. QualityMeter.Signals.Select(Describe)];

    /// <summary>Groups that have rules, the values of <see cref="QualityPolicy.Rules"/>.</summary>
    public static IReadOnlyList<string> RuleGroups { get; } = [.. Signals.Where(signal => signal.IsRule).Select(signal => signal.Group).Distinct()];

    private static SignalInfo Describe(QualitySignal signal)
    {
        var group = QualityGroups.All.First(entry => entry.Group == signal.Group).Name;
        // a bound at the end of the range has no effect
        var least = signal.Direction != QualityDirection.Lower && signal.Low > 0 ? Decimal(signal.Low) : (double?)null;
        var most = signal.Direction != QualityDirection.Higher && signal.High < signal.Max ? Decimal(signal.High) : (double?)null;
        return new SignalInfo(signal.Name, group, signal.Description, signal.Unit, least, most, signal.IsRule, signal.EnglishOnly, signal.Source);
    }

    /// <summary>Returns the decimal number as written: 0.1f is 0.1, not 0.10000000149.</summary>
    private static double Decimal(float value) => double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
