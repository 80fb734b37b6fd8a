using System.Globalization;

namespace Provenance.Collapse.Results;

/// <summary>Errors of the lab, with their messages.</summary>
internal static class CollapseErrors
{
    internal static DataException NoText(int words, long read, long notHuman) => new(string.Create(CultureInfo.InvariantCulture,
        $"no human text of {words} words or more among {read:N0} documents, {notHuman:N0} of them labelled as something else"));

    internal static DataException TooLittle(long words, long least) => new(string.Create(CultureInfo.InvariantCulture,
        $"only {words:N0} words of human text; the lab needs {least:N0}, and 200,000 for figures that mean something"));

    internal static DataException TooFew(int documents, long words) => new(string.Create(CultureInfo.InvariantCulture,
        $"{words:N0} words of human text in {documents:N0} document{(documents == 1 ? "" : "s")} cannot be divided into parts to train, to judge and to test by; add text, or cut it into shorter documents, such as chapters"));

    internal static OutputException OutputExists(string path) => new($"{path}: is there already; name a folder that does not exist, or go on with --resume");

    internal static OutputException NoRun(string path, string file) => new($"{path}: nothing to resume, it has other things and no {file}; name a run's folder, or a new one");

    internal static OutputException InUse(string path) => new($"{path}: another run is writing here; wait for it, or name another folder");

    internal static DataException OtherRun(string path) => new($"{path}: holds a run with other options or other text; name another folder, or repeat its options");

    internal static DataException Damaged(string path, long line) => new(path, line, "is not what a run of the lab wrote; remove the folder and begin anew");
}
