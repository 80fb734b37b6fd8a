using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli;

/// <summary>What a collection is made of, for the terminal: shares of machine text with bars, and whether the collection is like what the detector knows.</summary>
internal static class SurveyText
{
    private const int ShownGroups = 12;
    private const int ShownFeatures = 4;
    private const int MaxNameWidth = 40;

    /// <summary>What the columns beside name and bar need, with padding and edges.</summary>
    private const int FixedWidth = 48;

    internal static IEnumerable<IRenderable> Of(CollectionSurvey survey, int width, bool colour)
    {
        if (survey.All.Machine is not { } share || share.Documents < ShareEstimate.LeastDocuments) yield break;
        yield return new Cell(Headline(share));
        foreach (var (key, groups) in survey.Groups) yield return Groups(key, groups, width, colour);
        foreach (var line in Drift(survey.Drift)) yield return new Cell(line);
    }

    private static string Headline(ShareEstimate share) => string.Create(
        CultureInfo.InvariantCulture, $"machine text: {Percent(share.Share.Value)} of the {share.Documents:N0} documents that can be judged ({Range(share)})");

    private static Table Groups(string key, IReadOnlyList<SurveyGroup> groups, int width, bool colour)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(Columns.First(Printable.Clean(key), MaxNameWidth)).NoWrap());
        foreach (var name in new[] { "documents", "judged", "machine", "95%" }) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        table.AddColumn(new TableColumn("").NoWrap());
        var shown = groups.Take(ShownGroups).ToList();
        var names = shown.ConvertAll(static group => group.Name.Length == 0 ? "(none)" : Printable.Clean(group.Name));
        var longest = Math.Max(key.Length, names.Count == 0 ? 0 : names.Max(Columns.Of));
        var nameWidth = Math.Clamp(Math.Min(longest, width - FixedWidth - ShareBar.Least), 8, MaxNameWidth);
        var barWidth = Math.Clamp(width - FixedWidth - nameWidth, ShareBar.Least, ShareBar.Most);
        for (var i = 0; i < shown.Count; i++)
        {
            var group = shown[i];
            List<IRenderable> cells = [new Cell(Columns.Last(names[i], nameWidth)), Right(group.Documents), Right(group.Machine?.Documents ?? 0)];
            if (group.Machine is { } share)
            {
                cells.AddRange([new Cell(Percent(share.Share.Value)), new Cell(Range(share)), ShareBar.Of(share.Share, barWidth, colour)]);
            }
            else
            {
                cells.AddRange([new Cell(Figures.None), new Cell(""), new Cell("")]);
            }

            table.AddRow(cells);
        }

        if (groups.Count > shown.Count)
        {
            table.Caption = new TableTitle(string.Create(CultureInfo.InvariantCulture, $"and {groups.Count - shown.Count:N0} more groups; --report FILE or --summary FILE has them"));
        }

        return table;
    }

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
                $"drift: of text declared human {Percent(human.FlaggedAt1.Value)} has a p-value of 0.01 or less, and {Percent(human.FlaggedAt5.Value)} one of 0.05 or less: train on your own labelled data before you flag");
        }
    }

    private static Cell Right(long number) => new(number.ToString("N0", CultureInfo.InvariantCulture));

    private static string Range(ShareEstimate share) => $"{Percent(share.Share.Low)} to {Percent(share.Share.High)}";

    /// <summary>Whole per cents; below ten with a digit, since there it matters.</summary>
    private static string Percent(double share) => (100 * share).ToString(share is > 0 and < 0.0995 ? "0.0" : "0", CultureInfo.InvariantCulture) + "%";
}
