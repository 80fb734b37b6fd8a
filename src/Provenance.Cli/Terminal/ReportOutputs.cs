namespace Provenance.Cli.Terminal;

/// <summary>
/// The pages and figures that a command writes about its result. They are checked and created before the work, so that a bad path is reported early, written after it, and
/// published together at the end; without <see cref="Commit"/> none is published.
/// </summary>
internal sealed class ReportOutputs : IDisposable
{
    private readonly List<(string Path, OutputFile File)> _files = [];

    /// <summary>Creates the files.</summary>
    /// <param name="reports">Paths of pages and figures; null for those not requested.</param>
    /// <param name="inputs">Files, folders and globs that the command reads.</param>
    /// <param name="used">Other files in use, such as a detector or a store; null for none.</param>
    /// <param name="outputs">Other files that the command writes; null for none.</param>
    /// <param name="formats">The formats of inputs, and of packing outputs.</param>
    /// <exception cref="OutputException">A file cannot be created, or would replace another.</exception>
    internal ReportOutputs(IReadOnlyList<string?> reports, IReadOnlyList<string> inputs, IReadOnlyList<string?> used, IReadOnlyList<string?> outputs, DocumentFormats formats)
    {
        if (reports.All(path => path is null)) return;

        OutputFile.Check(inputs, used, [.. outputs, .. reports], formats);
        try
        {
            foreach (var path in reports.OfType<string>()) _files.Add((path, new OutputFile(path, formats)));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Writes the content of one file; does nothing if the path is null.</summary>
    internal void Write(string? path, Action<Stream> content)
    {
        if (path is not null) _files.Find(file => file.Path == path).File.Write(content);
    }

    /// <summary>Publishes all files.</summary>
    internal void Commit() => _files.ForEach(file => file.File.Commit());

    public void Dispose() => _files.ForEach(file => file.File.Dispose());
}
