using System.Globalization;
using Provenance.Detection.Prevalence;
using Spectre.Console;
using Spectre.Console.Rendering;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Terminal;

/// <summary>The composition of a collection, for the terminal: shares of machine text with bars, and drift from the detector's calibration data.</summary>
internal static class PrevalenceText
{
    private const int ShownFeatures = 4;

    internal static IEnumerable<IRenderable> Create(CollectionPrevalence survey, int width, bool colour)
    {
        if (survey.All.Machine is not { } share || share.Documents < ShareEstimate.MinDocuments) yield break;
        yield return new Cell(Headline(share));
        foreach (var (key, groups) in survey.Groups) yield return PrevalenceTable.Create(key, groups, width, colour);
        foreach (var line in Drift(survey.Drift)) yield return new Cell(line);
    }

    private static string Headline(ShareEstimate share) => string.Create(
        CultureInfo.InvariantCulture, $"machine text: {Percent(share.Share.Value)} of the {share.Documents:N0} documents that can be judged ({Range(share)})");

    private static IEnumerable<string> Drift(DriftReport? drift)
    {
        if (drift is null || drift.Level == DriftLevel.None) yield break;
        var large = drift.Features.Count(static figure => figure.Level == DriftLevel.Large);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"drift: {drift.Level.ToString().ToLowerInvariant()}: {large:N0} of {drift.Features.Count:N0} features are further from the calibration data than nine of ten sources of it (most: {string.Join(", ", drift.Features.Take(ShownFeatures).Select(static figure => figure.Name))})");
        if (drift.Human is { PromiseBroken: true } human)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"drift: of text declared human {Percent(human.FlaggedAt1.Value)} has a p-value of 0.01 or less, and {Percent(human.FlaggedAt5.Value)} one of 0.05 or less: calibrate on it (provenance calibrate) before you flag");
        }
    }

    internal static string Range(ShareEstimate share) => $"{Percent(share.Share.Low)} to {Percent(share.Share.High)}";

    /// <summary>Formats a share in whole percent; below ten with one decimal.</summary>
    internal static string Percent(double share) => (100 * share).ToString(share is > 0 and < 0.0995 ? "0.0" : "0", CultureInfo.InvariantCulture) + "%";
}
