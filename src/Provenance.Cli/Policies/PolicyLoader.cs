using System.Globalization;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Policies;

/// <summary>Loads the policies of commands: a file, or the name of one that ships.</summary>
internal static class PolicyLoader
{
    /// <summary>Reads a policy; prints all its mistakes on standard error, with line and column.</summary>
    /// <exception cref="InputNotFoundException">The policy does not exist.</exception>
    /// <exception cref="DataException">The policy has mistakes.</exception>
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
