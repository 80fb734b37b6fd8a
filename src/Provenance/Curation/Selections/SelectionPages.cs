using Provenance.Documents;

namespace Provenance.Curation.Selections;

/// <summary>Writes the pages that describe a selection; the manifest last.</summary>
internal static class SelectionPages
{
    internal static void Write(CurationRun run, string folder)
    {
        Write(folder, ManifestWriter.FileName, stream => ManifestWriter.Write(run.Report, run.DocumentsDigest, run.Unreadable, run.Rejects, stream));
    }

    private static void Write(string folder, string name, Action<Stream> write)
    {
        using var file = new AtomicFile(Path.Combine(folder, name));
        try
        {
            write(file.Stream);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(file.Path, e);
        }

        file.Commit();
    }
}
