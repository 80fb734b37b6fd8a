using Provenance.Curation;
using Provenance.Curation.Selections;
using Provenance.Documents;

namespace Provenance.Reports;

/// <summary>Writes the pages that describe a selection into its folder; the manifest, which says that it is complete, comes last.</summary>
internal static class SelectionPages
{
    internal static void Write(CurationRun run, string folder)
    {
        Write(folder, "report.html", stream => SelectionPage.Write(run.Report, stream));
        Write(folder, "report.json", stream => SelectionJson.Write(run.Report, stream));
        Write(folder, "croissant.json", stream => SelectionCroissant.Write(run.Report, stream));
        Write(folder, "README.md", stream => SelectionCard.Write(run.Report, stream));
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
