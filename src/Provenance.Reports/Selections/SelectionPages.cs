using Provenance.Documents.Outputs;

namespace Provenance.Reports.Selections;

/// <summary>The files that describe a selection in its folder: the page, its numbers, Croissant and the data set card.</summary>
public static class SelectionPages
{
    /// <summary>Writes all files, each atomically.</summary>
    /// <param name="report">The report of the selection.</param>
    /// <param name="folder">The folder of the selection, see <see cref="CurationRequest.Describe"/>.</param>
    /// <exception cref="OutputException">A file cannot be created.</exception>
    /// <exception cref="TransferException">Writing failed.</exception>
    public static void Write(SelectionReport report, string folder)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(folder);
        AtomicFile.Save(Path.Combine(folder, "report.html"), stream => SelectionPage.Write(report, stream));
        AtomicFile.Save(Path.Combine(folder, "report.json"), stream => SelectionJson.Write(report, stream));
        AtomicFile.Save(Path.Combine(folder, "croissant.json"), stream => SelectionCroissant.Write(report, stream));
        AtomicFile.Save(Path.Combine(folder, "README.md"), stream => SelectionCard.Write(report, stream));
    }
}
