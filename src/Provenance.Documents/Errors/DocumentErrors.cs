namespace Provenance.Documents.Errors;

/// <summary>All errors that this project raises, in one place, so that their terms agree.</summary>
internal static class DocumentErrors
{
    /// <summary>Maximum number of endings in a message.</summary>
    private const int NamedEndings = 8;

    internal static InputNotFoundException NotFound(string path) => new($"{path}: no such file or folder");

    internal static ArgumentException NoName(string parameter) => new("an input is null: each is a file, a folder, a glob or -", parameter);

    internal static InputNotFoundException NoMatch(string pattern) => new($"{pattern}: no file matches");

    internal static InputNotFoundException NothingIn(string folder, IReadOnlyDictionary<string, long> notRead, string kinds) => new(
        $"{folder}: nothing to read{(notRead.Count == 0 ? " in this folder" : $"; there is {string.Join(", ", notRead.OrderByDescending(ending => ending.Value).Take(NamedEndings).Select(ending => $"{ending.Value} {ending.Key}"))}{(notRead.Count > NamedEndings ? ", ..." : "")}")}; files must be {kinds}, or name them or give --input-format");

    /// <summary>Returns the error for a path that is no file; an address names the command that fetches it.</summary>
    internal static ProvenanceException NotHere(string input) => Addresses.Remedy(input) is { } remedy ? new InputNotFoundException($"{input}: {remedy}") : NotFound(input);

    /// <summary>Returns the reject of one of many files, in place of an error that ends the run.</summary>
    internal static Reject Refused(string path, ProvenanceException error) =>
        new(path, 0, "cannot-open", error.Message.StartsWith($"{path}: ", StringComparison.Ordinal) ? error.Message[(path.Length + 2)..] : error.Message);

    internal static InputNotFoundException NoStandardInput() => new("-: there is no standard input to read");

    internal static TransferException Reading(string path, Exception cause) => new($"{path}: reading failed: {cause.Message}", cause);

    internal static TransferException Writing(string path, Exception cause) => new($"{path}: writing failed: {cause.Message}", cause);

    internal static OutputException Creating(string path, Exception cause) => new($"{path}: cannot be created: {cause.Message}", cause);

    internal static OutputException NoFolder(string path, string folder) => new($"{path}: cannot be created: there is no folder {folder}");

    internal static OutputException IsFolder(string path) => new($"{path}: cannot be created: it is a folder");

    internal static OutputException NoSuchOutput(string path, string ending) => new($"{path}: cannot be created: files ending in {ending} cannot be written here; use another ending, such as .gz");

    internal static OutputException NoTable(string path, string format) => new($"{path}: cannot be created: only documents, assessments and rejects are written as {format}");

    internal static OutputException RowsAreJson(string path, string ending) => new($"{path}: cannot be created: its content is JSON lines, which programs do not expect in a file ending in {ending}; name it .jsonl, .jsonl.gz, .jsonl.zst or .parquet");

    internal static OutputException IsInput(string path) => new($"{path}: is an input, which the output would replace; name another file");

    internal static OutputException WithinInput(string path, string input) =>
        new($"{path}: lies in the input {input}, whose next run would read it as an input; name a place outside of it");

    internal static OutputException IsUsed(string path) => new($"{path}: is the detector or the provenance store in use, and an output would replace it; name another file");

    internal static OutputException WrittenTwice(string path) => new($"{path}: two outputs cannot be the same file");

    internal static ArgumentException NoFormat(string name, IReadOnlyList<string> names) => new($"'{name}' is not a known format; known formats are: {string.Join(", ", names)}");

    internal static ArgumentException NoCharset(string name) => new($"'{name}' is not a known character set; write a label of the Encoding standard, such as utf-8, windows-1252, shift_jis or utf-16le");

    internal static ArgumentException BadPath(string path, string why) => new($"'{path}' is not a field path: {why}; provenance help formats has the grammar");

    internal static ArgumentException NoList(string path) => new($"'{path}' does not lead to a list of records: write names with dots between them, such as data.items, or rows[].row for a field of each element");

    internal static ArgumentException NoSplit() => new("nothing is said to split texts at: write lines, blank-lines or a marker");

    internal static ArgumentException NoLabelValue() => new("a value of a label is empty: write values with commas between them, such as human=0,Human");

    internal static ArgumentException LabelTwice(string value, string one, string other) => new($"the value '{value}' of a label cannot mean both {one} and {other}");

    internal static DataException NotAWord(string word, string kind) => new($"'{word}' is not a valid {kind}");

    internal static DataException NoNormalisation() =>
        new("this machine cannot normalise Unicode (no ICU, or invariant globalisation), so digests would differ from those of other machines; install libicu");

    internal static ArgumentException TooManyFields() => new("at most 64 fields can be read from a line, text and id among them");

    /// <summary>Runs an action on an input, and translates its exceptions into errors that name the input.</summary>
    internal static T OnRead<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw NotFound(path);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new InputNotFoundException($"{path}: may not be read: permission denied", e);
        }
        catch (IOException e)
        {
            throw Reading(path, e);
        }
    }
}
