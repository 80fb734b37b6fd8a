using System.Text;
using Provenance.Documents.Outputs;

namespace Provenance.Reports.Collapse;

/// <summary>The files that describe a lab's folder: the page, tables and numbers. The same figures give the same files.</summary>
public static class CollapsePages
{
    /// <summary>Writes all files, each atomically.</summary>
    /// <param name="report">The results of the lab.</param>
    /// <param name="folder">The lab's folder, see <see cref="CollapseRequest.Describe"/>.</param>
    /// <exception cref="OutputException">A file cannot be created.</exception>
    /// <exception cref="TransferException">Writing failed.</exception>
    public static void Write(CollapseReport report, string folder)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(folder);
        AtomicFile.Save(Path.Combine(folder, "report.html"), stream => CollapsePage.Write(report, stream));
        AtomicFile.Save(Path.Combine(folder, "generations.csv"), stream => CollapseTables.Generations(report, stream));
        if (report.Orders.Count > 0) AtomicFile.Save(Path.Combine(folder, "orders.csv"), stream => CollapseTables.Orders(report, stream));

        if (report.Sentinels.Count > 0)
        {
            AtomicFile.Save(Path.Combine(folder, "sentinels.csv"), stream => CollapseTables.Sentinels(report, stream));
        }

        AtomicFile.Save(Path.Combine(folder, "report.json"), stream => stream.Write(Encoding.UTF8.GetBytes(report.ToJson() + "\n")));
    }
}
