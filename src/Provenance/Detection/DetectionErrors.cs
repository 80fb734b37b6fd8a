namespace Provenance.Detection;

/// <summary>The folder's throws, with their messages.</summary>
internal static class DetectionErrors
{
    internal static ProvenanceException NotADetector() =>
        new("this is a safetensors file, but not a detector: its header has no \"format\"");

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

    internal static ProvenanceException TooLittle(int human, int machine, int least) =>
        new($"too little to learn from: {human:N0} human and {machine:N0} machine documents of 25 words or more; {least} of each are needed");
}
