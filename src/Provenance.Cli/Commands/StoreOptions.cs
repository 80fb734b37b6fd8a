using System.CommandLine;
using Provenance.Lineage;
using Provenance.Store;

namespace Provenance.Cli.Commands;

/// <summary>Options that mean the same in every command that works on a provenance store.</summary>
internal static class StoreOptions
{
    internal static Option<string> Store() => new("--store", "-s")
    {
        Description = "The provenance store: a file on a local disk, a LiteDB file where it is new; sqlite:FILE; or postgres://USER@HOST/DATABASE?schema=NAME, with the password from PGPASSWORD or ~/.pgpass",
        HelpName = "STORE",
        DefaultValueFactory = _ => ProvenanceStores.DefaultLocation,
    };

    internal static Option<string?> Output() => new("--output", "-o") { Description = "Write to a file, whole or not at all; default: standard output", HelpName = "FILE" };

    internal static Option<bool> Near() => new("--near") { Description = "Also keep what lineage --near finds near-duplicates by; takes twice the time and several times the space" };

    internal static Option<string?> Agent() => new("--agent") { Description = "Who states it", HelpName = "NAME" };

    internal static Option<string?> Run() => new("--run") { Description = "Name of the run; the same statement in another run is recorded again", HelpName = "NAME" };

    /// <summary>Opens a store that must be there.</summary>
    internal static IProvenanceStore Open(Terminal terminal, string location) => Tell(terminal, UsageException.IfArgument(() => ProvenanceStores.Open(location)));

    /// <summary>Opens a store, and makes one where there is none.</summary>
    internal static IProvenanceStore OpenOrCreate(Terminal terminal, string location) => Tell(terminal, UsageException.IfArgument(() => ProvenanceStores.Open(location, create: true)));

    /// <summary>Records something in a store, which is made where there is none, and taken away again where that fails before anything was recorded.</summary>
    internal static int Record(Terminal terminal, string location, Func<IProvenanceStore, int> record)
    {
        using var store = OpenOrCreate(terminal, location);
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

    private static IProvenanceStore Tell(Terminal terminal, IProvenanceStore store)
    {
        foreach (var notice in store.Notices)
        {
            terminal.Error.WriteLine(Printable.Clean($"{notice} (warning)"));
        }

        return store;
    }
}
