namespace Provenance.Detection.Files;

/// <summary>The folder's throws, with their messages.</summary>
internal static class DetectionErrors
{
    internal static ProvenanceException NotADetector() =>
        new("not a detector: provenance train writes a zip with an entry that says so");

    internal static ProvenanceException NotAnArchive(ReadOnlySpan<byte> start) => new(
        start.Length > 8 && start[8] == '{' && start[0] != '{' ? "this is a safetensors file, as version 0.1 wrote detectors: train it again, or use the version it was made with"
        : start.IsEmpty ? "the file is empty; a detector is a zip"
        : "not a zip, and so no detector");

    internal static OutputException OtherEnding(string path, string ending) => new($"{path}: a detector is a zip, which a name in {ending} hides: end it in .zip");

    internal static ProvenanceException NoScannerEntry() => new(
        $"this is a model of ML.NET without {DetectorArchive.ScannerEntry}, which scanning reads: save it by mlContext.Provenance().Save");

    internal static ProvenanceException NoSuchEntry(string entry) => new($"the detector lacks its entry {entry}");

    internal static ProvenanceException ForeignEntry(string entry) => new($"the detector has an entry {entry} that its {DetectorArchive.SumsEntry} does not name");

    internal static ProvenanceException ChangedEntry(string entry) => new($"the detector was changed or is damaged: its entry {entry} is not as it was written");

    internal static ProvenanceException ChangedWhileInUse(string path) => new($"{path}: the detector was changed while it was in use; run again");

    internal static ProvenanceException TooLarge(string entry, long length, long limit) => new($"the entry {entry} claims {length:N0} bytes; at most {limit:N0} are read");

    internal static ProvenanceException TooManyEntries(int entries, int limit) => new($"{entries:N0} entries; a detector has at most {limit:N0}");

    internal static ProvenanceException AlreadyAdapted() =>
        new("the base was itself adapted: adapt the detector it was made from, on the documents of all sources together");

    internal static ProvenanceException NoSample() =>
        new("the base has no sample of its training data, without which it cannot be adapted: train it again with this version");

    internal static ProvenanceException Warned(string warning) => new($"ML.NET could not learn from all rows: {warning}");

    internal static ArgumentException NoColumn(string name, IEnumerable<string> columns) => new($"there is no column {name}; the data has {string.Join(", ", columns)}");

    internal static ArgumentException ColumnType(string name, string found, string needed) => new($"the column {name} is of type {found}; {needed} is needed");

    internal static ProvenanceException NotOurs() => new("this is no model that was made by mlContext.Provenance().Detector or by provenance train");

    internal static ProvenanceException Differs(string what) => new($"the two halves of the detector differ: {what}");

    internal static ProvenanceException OtherFormat(string found, string expected) =>
        new($"the detector is of format \"{found}\"; this version reads \"{expected}\"");

    internal static ProvenanceException OtherFeatures(string found, string expected) =>
        new($"the detector was trained on features \"{found}\"; this version computes \"{expected}\": train it again, or use the version it was made with");

    internal static ProvenanceException OtherLanguages() =>
        new("the detector knows another list of languages than this version: train it again, or use the version it was made with");

    internal static ProvenanceException LanguageGroup(int group, int groups) =>
        new($"damaged detector: a language belongs to group {group} of {groups}");

    internal static ProvenanceException Head(int head, Exception cause) =>
        new($"damaged detector: linear model {head}: {cause.Message}", cause);

    internal static ProvenanceException Unreadable(string path, Exception cause) =>
        new($"{path}: {cause.Message}", cause);

    internal static ArgumentException NoHoldout(Holdout? holdout, string parameter) =>
        new($"\"{holdout}\" cannot be held out: it takes a value of one of the fields {string.Join(", ", Holdout.Fields)}", parameter);

    internal static ArgumentOutOfRangeException NoRate(string parameter) => new(parameter, "the false-positive rate must lie above 0 and below 1");

    internal static ProvenanceException TooLittle(int human, int machine, int least, bool adapts) =>
        new($"too little to learn from: {human:N0} human and {machine:N0} machine documents of 25 words or more; {least} of each are needed{(adapts ? "; with human documents alone, 'provenance calibrate' fits the verdicts to them" : "")}");
}
