using System.Globalization;
using Provenance.Detection.Calibrations;

namespace Provenance.Training.Calibrations;

/// <summary>The folder's throws and refusals, with their messages.</summary>
internal static class CollectionErrors
{
    internal static DataException NothingCalibrated(IEnumerable<KeyValuePair<string, string>> refusals) =>
        new($"too little to calibrate on: {string.Join("; ", refusals.Select(static refusal => $"{refusal.Key}: {refusal.Value}"))}");

    internal static ArgumentException SelectsByScore(DocumentCondition condition) => new(
        $"{condition}: documents that are selected by the detector's own score say nothing of the others; ask for fields, words, language or evidence");

    internal static DataException NoDocuments() => new("too little to calibrate on: no human document of 50 words or more");

    internal static string TooFew(int human, double effective, double needed, string? groupField)
    {
        var rate = LanguageCalibration.SmallestRateOf(effective);
        return $"{Counted(human, effective, groupField)} {(rate < 1 ? $"show rates down to {Percent(rate)}" : "show no rate")}; {Percent(needed)} needs {Needed(needed)}{(needed == 0.05 ? ", 1% needs 500" : "")}";
    }

    /// <summary>Returns the number of human documents, and of independent ones where they are fewer.</summary>
    internal static string Counted(int human, double effective, string? groupField) => string.Create(
        CultureInfo.InvariantCulture,
        $"{human:N0} distinct human {(human == 1 ? "document" : "documents")} of 50 words or more{(effective < human - 0.5 ? $", which count as {Math.Floor(effective):N0} because those of the same {groupField} resemble each other," : "")}");

    internal static string NoMachine(int machine, int needed) => string.Create(
        CultureInfo.InvariantCulture,
        $"the detector was not measured on this language, and {machine:N0} machine documents of 50 words or more cannot show that it finds them: {needed:N0} are needed, labelled machine");

    internal static string NotFound(int machine, Estimate found, double least) => string.Create(
        CultureInfo.InvariantCulture,
        $"the detector finds {Percent(found.Value)} of {machine:N0} machine documents at 5% (at least {Percent(found.Low)}); verdicts need {Percent(least)}");

    /// <summary>Returns the number of independent documents that show a rate.</summary>
    internal static string Needed(double rate) => Math.Ceiling(LanguageCalibration.DocumentsAbove / rate).ToString("N0", CultureInfo.InvariantCulture);

    internal static string Percent(double share) => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
