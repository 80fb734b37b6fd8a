using System.Text;
using Provenance.Documents;

namespace Provenance.Reports;

/// <summary>The files of a lab's folder: each whole, and the same for the same figures.</summary>
internal static class CollapsePages
{
    internal static void Write(CollapseReport report, string folder)
    {
        Write(Path.Combine(folder, "report.html"), stream => CollapsePage.Write(report, stream));
        Write(Path.Combine(folder, "generations.csv"), stream => CollapseTables.Generations(report, stream));
        if (report.Orders.Count > 0)
        {
            Write(Path.Combine(folder, "orders.csv"), stream => CollapseTables.Orders(report, stream));
        }

        if (report.Sentinels.Count > 0)
        {
            Write(Path.Combine(folder, "sentinels.csv"), stream => CollapseTables.Sentinels(report, stream));
        }

        Write(Path.Combine(folder, "report.json"), stream => stream.Write(Encoding.UTF8.GetBytes(report.ToJson() + "\n")));
    }

    private static void Write(string path, Action<Stream> content)
    {
        using var file = new AtomicFile(path);
        try
        {
            content(file.Stream);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(file.Path, e);
        }

        file.Commit();
    }
}
