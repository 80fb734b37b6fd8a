using Cocona;
using Provenance.Lineage;
using Provenance.Store;

namespace Provenance.Cli.Settings;

/// <summary>The store of a command that works on one.</summary>
[Group(OptionGroup.Store)]
internal sealed class StoreSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Completes(Candidates.Files)]
    [Setting("store", "The provenance store: a file on a local disk, or postgres://USER@HOST/DATABASE?schema=NAME; passwords come from PGPASSWORD or ~/.pgpass", value: "STORE", letter: 's')]
    public string Store { get; init; } = ProvenanceStores.DefaultLocation;

    /// <summary>Opens the store, which must be there.</summary>
    internal IProvenanceStore Open() => Open(Store);

    /// <inheritdoc cref="Record(string, Func{IProvenanceStore, int})"/>
    internal int Record(Func<IProvenanceStore, int> record) => Record(Store, record);

    /// <summary>Opens a store that must be there.</summary>
    internal static IProvenanceStore Open(string location) => UsageException.IfArgument(() => ProvenanceStores.Open(location));

    /// <summary>Records something in a store, which is made where there is none, and taken away again where that fails before anything was recorded.</summary>
    internal static int Record(string location, Func<IProvenanceStore, int> record)
    {
        using var store = UsageException.IfArgument(() => ProvenanceStores.Open(location, create: true));
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
}
