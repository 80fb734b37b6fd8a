namespace Provenance.Cli.CommandLine;

/// <summary>The commands of the program, in the order of the help.</summary>
internal sealed class CommandCatalog(params CommandEntry[] entries)
{
    internal IReadOnlyList<CommandEntry> Entries => entries;

    internal IEnumerable<string> Names => entries.Select(entry => entry.Name);

    /// <summary>Finds a command or a group by name; null if there is none.</summary>
    internal CommandEntry? Find(string name) => Array.Find(entries, entry => entry.Name == name);
}
