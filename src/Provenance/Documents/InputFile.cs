namespace Provenance.Documents;

/// <summary>One input after folders and globs have been expanded.</summary>
/// <param name="Path">As a user would name it; <c>-</c> is standard input.</param>
/// <param name="Kind">How it is cut into documents.</param>
/// <param name="SaysGzip">Whether its name ends in <c>.gz</c>.</param>
/// <param name="Length">Bytes on disk; 0 for standard input.</param>
internal sealed record InputFile(string Path, InputKind Kind, bool SaysGzip, long Length)
{
    internal const string StandardInput = "-";

    internal bool IsStandardInput => Path == StandardInput;

    /// <summary>Reads a file's kind off its name; false for a name that is none of ours.</summary>
    internal static bool TryKind(string path, out InputKind kind, out bool gzip)
    {
        ReadOnlySpan<char> name = System.IO.Path.GetFileName(path.AsSpan());
        gzip = Ends(name, ".gz");
        if (gzip)
        {
            name = name[..^3];
        }

        kind = Ends(name, ".jsonl") || Ends(name, ".ndjson") ? InputKind.JsonLines : InputKind.Text;
        return kind == InputKind.JsonLines || Ends(name, ".txt") || Ends(name, ".md") || Ends(name, ".markdown");
    }

    private static bool Ends(ReadOnlySpan<char> name, string extension) =>
        name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
