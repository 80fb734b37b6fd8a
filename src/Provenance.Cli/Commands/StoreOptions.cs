using System.CommandLine;
using Provenance.Lineage;
using Provenance.Store;

namespace Provenance.Cli.Commands;

/// <summary>Options that mean the same in every command that works on a provenance store.</summary>
internal static class StoreOptions
{
    internal static Option<string> Store() => new("--store", "-s")
    {
        Description = "The provenance store: a file on a local disk, or postgres://USER@HOST/DATABASE?schema=NAME; passwords come from PGPASSWORD or ~/.pgpass",
        HelpName = "STORE",
        DefaultValueFactory = _ => ProvenanceStores.DefaultLocation,
    };

    internal static Option<string?> Output() => new("--output", "-o") { Description = "Write to a file, whole or not at all; default: standard output", HelpName = "FILE" };

    internal static Option<bool> NoNear() => new("--no-near") { Description = "Do not keep what lineage --near finds near-duplicates by; less than half the time, and about half the space" };

    internal static Option<string?> Agent() => new("--agent") { Description = "Who states it", HelpName = "NAME" };

    internal static Option<string?> Run() => new("--run") { Description = "Name of the run; the same statement in another run is recorded again", HelpName = "NAME" };

    /// <summary>Opens a store that must be there.</summary>
    internal static IProvenanceStore Open(string location) => ProvenanceStores.Open(location);

    /// <summary>Opens a store, and makes one where there is none.</summary>
    internal static IProvenanceStore OpenOrCreate(string location) => ProvenanceStores.Open(location, create: true);
}
