using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Settings;

/// <summary>The store of a command.</summary>
[Group(OptionGroup.Store)]
internal sealed class StoreSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Completes(Candidates.Files)]
    [Setting("store", "The provenance store: a file on a local disk, a LiteDB file where it is new; sqlite:FILE; or postgres://USER@HOST/DATABASE?schema=NAME, with the password from PGPASSWORD or ~/.pgpass", value: "STORE", letter: 's')]
    public string Store { get; init; } = ProvenanceStores.DefaultLocation;

    /// <summary>Opens the store, which must exist.</summary>
    internal IProvenanceStore Open(TextTerminal terminal) => Open(terminal, Store);

    /// <inheritdoc cref="Record(TextTerminal, string, Func{IProvenanceStore, int})"/>
    internal int Record(TextTerminal terminal, Func<IProvenanceStore, int> record) => Record(terminal, Store, record);

    /// <summary>Opens a store, which must exist.</summary>
    internal static IProvenanceStore Open(TextTerminal terminal, string location) => Tell(terminal, UsageException.IfArgument(() => ProvenanceStores.Open(location)));

    /// <summary>Records statements in a store. A missing store is created, and removed again if recording fails before the first statement.</summary>
    internal static int Record(TextTerminal terminal, string location, Func<IProvenanceStore, int> record)
    {
        using var store = Tell(terminal, UsageException.IfArgument(() => ProvenanceStores.Open(location, create: true)));
        try
        {
            return record(store);
        }
        catch
        {
            ProvenanceStores.Discard(store);
            throw;
        }
    }

    /// <summary>Prints a store's notices, such as how to move it to another kind.</summary>
    private static IProvenanceStore Tell(TextTerminal terminal, IProvenanceStore store)
    {
        foreach (var notice in store.Notices) terminal.Error.WriteLine(Printable.Clean($"{notice} (warning)"));

        return store;
    }
}
