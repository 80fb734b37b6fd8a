using System.Globalization;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Policies;

/// <summary>Policies as commands take them: a file, or the name of one that ships.</summary>
internal static class PolicyLoader
{
    /// <summary>Reads a policy; all its mistakes go to standard error, with line and column.</summary>
    /// <exception cref="InputNotFoundException">There is none.</exception>
    /// <exception cref="DataException">It has mistakes.</exception>
    internal static CurationPolicy Load(TextTerminal terminal, string asked)
    {
        var path = PolicyLocator.Find(asked);
        var reading = PolicyReader.ReadFile(path);
        foreach (var fault in reading.Faults)
        {
            terminal.Error.WriteLine(Printable.Clean(string.Create(CultureInfo.InvariantCulture, $"{path}:{fault.Line}:{fault.Column}: {fault.Message}")));
        }

        return reading.Faults.Count == 0 ? reading.Policy : throw new DataException($"{path}: {SummaryText.Count(reading.Faults.Count, "mistake", "mistakes")}; nothing was done");
    }
}
