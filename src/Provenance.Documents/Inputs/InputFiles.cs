using Provenance.Documents.Errors;
using Provenance.Documents.Formats;

namespace Provenance.Documents.Inputs;

/// <summary>Expands the user's inputs (files, folders, globs and <c>-</c>) into the files to read, in a stable order.</summary>
internal static class InputFiles
{
    /// <summary>Returns the known endings of names, for a message.</summary>
    internal static string Kinds(DocumentFormats formats)
    {
        string[] endings = [.. formats.Formats.SelectMany(format => format.Endings)];
        return $"{string.Join(", ", endings[..^1])} or {endings[^1]}, each also with {string.Join(", ", formats.Compressions.Select(compression => compression.Ending))}, or .tar or .zip archives of them";
    }

    /// <summary>Expands inputs. They keep their order; the files of each are ordinal-sorted; a file named twice is read once.</summary>
    /// <remarks>Files that the user names must exist. A file found in a folder or by a glob that cannot be opened is rejected when its turn comes.</remarks>
    /// <param name="inputs">Files, folders, globs and <c>-</c>.</param>
    /// <param name="formats">The known formats.</param>
    /// <param name="tally">The tally of the run, which all files get; null for a new one.</param>
    /// <param name="outputs">True to read the outputs of this program in folders, too; by default they are passed over, see <see cref="InputWalk"/>.</param>
    /// <exception cref="ArgumentException">The list is null or empty, or one of the inputs is null.</exception>
    /// <exception cref="InputNotFoundException">A path does not exist, a glob matches nothing, a folder holds nothing to read.</exception>
    internal static List<InputFile> Expand(IReadOnlyList<string> inputs, DocumentFormats formats, InputTally? tally = null, bool outputs = false)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(formats);
        tally ??= new InputTally();
        var files = new List<InputFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            if (input is null) throw DocumentErrors.NoName(nameof(inputs));

            if (input == InputFile.StandardInput)
            {
                Add(files, seen, Named(input, 0, formats));
            }
            else if (File.Exists(input))
            {
                Add(files, seen, Named(input, formats));
            }
            else if (Directory.Exists(input))
            {
                AddFolder(files, seen, input, formats, tally, outputs);
            }
            else if (GlobPattern.IsPattern(input))
            {
                AddGlob(files, seen, input, formats, tally, outputs);
            }
            else
            {
                throw DocumentErrors.NotHere(input);
            }
        }

        return files.ConvertAll(file => file with { Tally = tally });
    }

    /// <summary>Returns the file at a path, with the format that its name means.</summary>
    /// <param name="path">The path as a user would name it.</param>
    /// <param name="length">Bytes on disk.</param>
    /// <param name="formats">The known formats.</param>
    internal static InputFile Named(string path, long length, DocumentFormats formats)
    {
        var packing = formats.CompressionOf(path);
        if (ArchiveOf(path, formats) is { } archive) return new InputFile(path, archive, packing, length);

        if (formats.Only is { } only) return new InputFile(path, formats.Formats.First(format => format.Name == only), packing, length);

        var format = FindFormat(path, formats);
        return new InputFile(path, format ?? JsonLinesFormat.Instance, packing, length) { Unnamed = format is null };
    }

    /// <summary>Returns the kind of archive that a name's ending means; null for none.</summary>
    private static ArchiveFormat? ArchiveOf(string path, DocumentFormats formats) => ArchiveFormat.Find(Unpacked(path, formats), formats);

    private static ReadOnlySpan<char> Unpacked(string path, DocumentFormats formats)
    {
        var name = Path.GetFileName(path.AsSpan());
        return formats.CompressionOf(path) is { } packing ? name[..^packing.Ending.Length] : name;
    }

    /// <summary>Returns the format that a name's ending means; null if the ending is unknown.</summary>
    internal static IDocumentFormat? FindFormat(string path, DocumentFormats formats)
    {
        if (ArchiveOf(path, formats) is { } archive) return archive;

        var name = Unpacked(path, formats).ToString();
        return formats.Formats.FirstOrDefault(format => format.Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Returns a file that the user names. It is read even if its ending is unknown, because its first bytes are inspected anyway.</summary>
    internal static InputFile Named(string path, DocumentFormats formats) =>
        Named(path, DocumentErrors.OnRead(path, () => new FileInfo(path).Length), formats);

    /// <summary>Returns the total bytes on disk; 0 if standard input, whose length is unknown, is among the files.</summary>
    internal static long TotalBytes(List<InputFile> files) => files.Exists(file => file.IsStandardInput) ? 0 : files.Sum(file => file.Length);

    private static void AddFolder(List<InputFile> files, HashSet<string> seen, string folder, DocumentFormats formats, InputTally tally, bool outputs)
    {
        var walk = new InputWalk(formats, tally, outputs);
        walk.AddFolder(folder);
        var found = walk.Take(out var notRead);
        if (found.Count == 0) throw DocumentErrors.NothingIn(folder, notRead, Kinds(formats));

        found.ForEach(file => Add(files, seen, file));
    }

    private static void AddGlob(List<InputFile> files, HashSet<string> seen, string pattern, DocumentFormats formats, InputTally tally, bool outputs)
    {
        var matches = GlobPattern.Expand(pattern);
        if (matches.Files.Count == 0) throw matches.Closed.Count > 0 ? matches.Closed.First().Value : DocumentErrors.NoMatch(pattern);

        var walk = new InputWalk(formats, tally, outputs);
        foreach (var (folder, error) in matches.Closed) walk.AddClosed(folder, error);

        foreach (var folder in matches.Links) walk.AddLink(folder);

        foreach (var path in matches.Files) walk.AddMatch(path);

        var found = walk.Take(out var notRead);
        if (found.Count == 0) throw DocumentErrors.NothingIn(pattern, notRead, Kinds(formats));

        found.ForEach(file => Add(files, seen, file));
    }

    private static void Add(List<InputFile> files, HashSet<string> seen, InputFile file)
    {
        if (seen.Add(file.IsStandardInput ? file.Path : Path.GetFullPath(file.Path))) files.Add(file);
    }
}
