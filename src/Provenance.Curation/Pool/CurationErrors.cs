using System.Globalization;

namespace Provenance.Curation.Pool;

/// <summary>All errors of curation; those about trust are warnings if a run is forced.</summary>
internal static class CurationErrors
{
    internal const string NoVerifiedHuman =
        "no document of the pool is declared human, so nothing shows whether the detector knows what wrote the rest, and choosing by it may take the tails away; declare human documents (origin: human), or use --force";

    internal static string OrderNotTrusted(SentinelFinding finding) => string.Create(CultureInfo.InvariantCulture,
        $"{finding.Count:N0} documents known to be human rank at {finding.MedianRank:F2} of the others by human-resemblance (median; 1 is the most human), below {finding.MinMedianRank:F2}: the detector does not know what wrote the rest, and its order is not to be trusted; train it on such text, or use --force");

    internal static string Unassessed(AssessmentCounts counts, string detector)
    {
        var stale = string.Join("", counts.Stale.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => string.Create(CultureInfo.InvariantCulture, $"; {item.Value:N0} of them have one by {item.Key}, which is stale")));
        return string.Create(CultureInfo.InvariantCulture, $"{counts.Missing:N0} of {counts.Known + counts.Missing:N0} documents have no assessment by the detector in use, {detector}, and were scored now{stale}");
    }

    internal static DataException NoAssessment(long documents, IReadOnlyList<string> paths) => new(string.Create(CultureInfo.InvariantCulture,
        $"{documents:N0} documents have no assessment in {string.Join(", ", paths)}: scan all of them, or name a detector"));

    internal static DataException StrictRecords(long records) => new(string.Create(CultureInfo.InvariantCulture,
        $"{records:N0} {(records == 1 ? "record" : "records")} could not be used, and --strict allows none"));

    internal static DataException StrictRepairs(long repairs) => new(string.Create(CultureInfo.InvariantCulture,
        $"{repairs:N0} {(repairs == 1 ? "record was" : "records were")} repaired, and --strict allows none"));

    internal static DataException StrictFiles(long files) => new(string.Create(CultureInfo.InvariantCulture,
        $"{files:N0} {(files == 1 ? "file was" : "files were")} not read, and --strict allows none"));

    internal static DataException StrictAssessments(long assessments) => new(string.Create(CultureInfo.InvariantCulture,
        $"{assessments:N0} {(assessments == 1 ? "assessment" : "assessments")} could not be used, and --strict allows none"));

    internal static DataException StrictStale(string unassessed) => new($"{unassessed}, and --strict allows none");

    internal static DataException NotTrusted(string why) => new(why);

    internal static DataException NothingToRead() => new("no document could be read, so there is nothing to choose from");

    internal static DataException NothingChosen(string why) => new($"no document was chosen: {why}");

    internal static DataException NoReference(string what) => new($"{what} is measured against human text, and there is none: name files under 'reference', or declare documents human");

    internal static ArgumentException NoDetector() => new("the policy orders or draws by assessments, and there are neither a detector nor assessments");

    internal static ArgumentException StandardInputTwice() => new("standard input cannot be both documents and assessments");

    internal static ArgumentException NoDetectorFor(DocumentCondition where) => new($"'{where}' asks what a detector says, and there is none");

    internal static ArgumentException NoTokenizers(string tokenizer) => new($"the policy's budget is in tokens of {tokenizer}, and nothing is at hand that loads tokenizers");

    internal static OutputException OutputExists(string path) => new($"{path}: is there already; name a folder that does not exist, or remove it");

    internal static OutputException InTheMaking(string path) => new($"{path}: another run is making this set; wait for it, or name another folder");

    internal static ArgumentException NoOutput() => new("a set needs a folder to go to, and its name is empty");
}
