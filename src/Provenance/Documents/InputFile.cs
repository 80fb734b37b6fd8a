namespace Provenance.Documents;

/// <summary>One input after folders and globs have been expanded.</summary>
/// <param name="Path">As a user would name it; <c>-</c> is standard input.</param>
/// <param name="Kind">How it is cut into documents.</param>
/// <param name="Packing">How its name says that it is packed; null for not.</param>
/// <param name="Length">Bytes on disk; 0 for standard input.</param>
internal sealed record InputFile(string Path, InputKind Kind, ICompression? Packing, long Length)
{
    internal const string StandardInput = "-";

    /// <summary>What <see cref="DocumentFormats.Only"/> calls <see cref="InputKind.JsonLines"/>.</summary>
    internal const string JsonLinesName = "jsonl";

    /// <summary>What it calls <see cref="InputKind.Text"/>.</summary>
    internal const string TextName = "text";

    /// <summary>The format, where <see cref="Kind"/> is <see cref="InputKind.Format"/>.</summary>
    internal IDocumentFormat? Format { get; private init; }

    /// <summary>Whether its name told nothing, so that its first bytes are to decide.</summary>
    internal bool Unnamed { get; private init; }

    /// <summary>Whether it was found in a folder or by a pattern, and not named: where it cannot be opened, that is a reject and not the end of the run.</summary>
    internal bool IsFound { get; init; }

    /// <summary>Why there is nothing to open; null where there is.</summary>
    internal Reject? Refusal { get; init; }

    internal bool IsStandardInput => Path == StandardInput;

    /// <summary>The file of a path, by its name alone.</summary>
    /// <param name="path">As a user would name it.</param>
    /// <param name="length">Bytes on disk.</param>
    /// <param name="formats">What there is beside JSON lines and texts.</param>
    internal static InputFile Named(string path, long length, DocumentFormats formats)
    {
        var packing = formats.CompressionOf(path);
        var kind = KindOf(path, formats, out var format) ?? InputKind.JsonLines;
        return formats.Only is { } only ? Forced(path, packing, length, formats, only)
            : new InputFile(path, kind, packing, length) { Format = format, Unnamed = KindOf(path, formats, out _) is null };
    }

    /// <summary>How a name says that a file is cut; null for a name that is none of ours.</summary>
    internal static InputKind? KindOf(string path, DocumentFormats formats, out IDocumentFormat? format)
    {
        var name = System.IO.Path.GetFileName(path.AsSpan());
        if (formats.CompressionOf(path) is { } packing)
        {
            name = name[..^packing.Ending.Length];
        }

        format = null;
        if (Ends(name, ".jsonl") || Ends(name, ".ndjson"))
        {
            return InputKind.JsonLines;
        }

        if (Ends(name, ".txt") || Ends(name, ".md") || Ends(name, ".markdown"))
        {
            return InputKind.Text;
        }

        foreach (var candidate in formats.Formats)
        {
            foreach (var ending in candidate.Endings)
            {
                if (Ends(name, ending))
                {
                    format = candidate;
                    return InputKind.Format;
                }
            }
        }

        return null;
    }

    private static InputFile Forced(string path, ICompression? packing, long length, DocumentFormats formats, string name)
    {
        var format = formats.Formats.FirstOrDefault(format => format.Name == name);
        var kind = format is not null ? InputKind.Format : name == TextName ? InputKind.Text : InputKind.JsonLines;
        return new InputFile(path, kind, packing, length) { Format = format };
    }

    private static bool Ends(ReadOnlySpan<char> name, string extension) =>
        name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
