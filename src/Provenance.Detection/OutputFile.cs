using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;

namespace Provenance.Detection;

/// <summary>
/// A file that is written atomically: its content goes to another name in the same folder, and <see cref="Commit"/> renames it, replacing an older file.
/// Without <see cref="Commit"/>, disposal leaves nothing. The ending of the name, such as <c>.gz</c>, determines the packing.
/// </summary>
/// <example>
/// <code>
/// using var page = new OutputFile("report.html");
/// var summary = new Scanner(detector).Run(new ScanRequest { Inputs = ["crawl/"] });
/// page.Write(stream => PrevalencePage.Write(summary, detector, stream));
/// page.Commit();
/// </code>
/// </example>
public sealed class OutputFile : IDisposable
{
    private readonly AtomicFile _file;

    /// <summary>Creates the file under a temporary name.</summary>
    /// <param name="path">The final path.</param>
    /// <param name="formats">The formats for packing; null for <see cref="DocumentFormats.Plain"/>.</param>
    /// <exception cref="OutputException">The file cannot be created, or its ending names a format that cannot be written.</exception>
    public OutputFile(string path, DocumentFormats? formats = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        _file = new AtomicFile(path, formats);
    }

    /// <summary>Refuses outputs that would replace an input, a file in use or each other, or lie in an input folder. There, only outputs whose <see cref="ManifestPath"/> is among them are taken.</summary>
    /// <param name="inputs">Files, folders and globs that are read.</param>
    /// <param name="used">Other files in use, such as a detector or a store; null for none.</param>
    /// <param name="outputs">Files that are written; null for none.</param>
    /// <param name="formats">The formats of the inputs; null for <see cref="DocumentFormats.Plain"/>.</param>
    /// <exception cref="InputNotFoundException">An input does not exist or may not be read.</exception>
    /// <exception cref="OutputException">An output is also an input, a file in use or another output, lies in an input folder, or its folder does not exist.</exception>
    public static void Check(IReadOnlyList<string> inputs, IReadOnlyList<string?> used, IReadOnlyList<string?> outputs, DocumentFormats? formats = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(used);
        ArgumentNullException.ThrowIfNull(outputs);
        OutputPaths.Check(inputs, () => InputFiles.Expand(inputs, formats ?? DocumentFormats.Plain), used, [.. outputs]);
    }

    /// <summary>Returns the path of the completion manifest of an output.</summary>
    /// <param name="output">The path of the output.</param>
    /// <returns>The path with <c>.manifest.json</c> appended.</returns>
    public static string ManifestPath(string output) => CompletionManifest.PathFor(output);

    /// <summary>Writes the content.</summary>
    /// <param name="content">Writes to the given stream and leaves it open.</param>
    /// <exception cref="TransferException">Writing failed.</exception>
    public void Write(Action<Stream> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        _file.Write(content);
    }

    /// <summary>Publishes the file under its final name.</summary>
    /// <exception cref="TransferException">Writing failed; no file was published.</exception>
    public void Commit() => _file.Commit();

    /// <summary>Discards the file unless it was committed.</summary>
    public void Dispose() => _file.Dispose();
}
