using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>A snapshot of the store. Immutable: records are only appended, so that a snapshot is the place of the last one with the corresponding index.</summary>
internal sealed record LiteSnapshot
{
    internal required LiteFile File { get; init; }

    internal required string Origin { get; init; }

    internal StoreHead Head { get; init; }

    /// <summary>Place of the last record whose keys are in <see cref="Runs"/>.</summary>
    internal long Keyed { get; init; }

    internal IReadOnlyList<IndexRun> Runs { get; init; } = [];

    /// <summary>Entries of later records, by family.</summary>
    internal IReadOnlyList<HeldKeys> Held { get; init; } = [HeldKeys.None, HeldKeys.None, HeldKeys.None, HeldKeys.None];

    /// <summary>Blocks of a batch that was appended and not committed.</summary>
    internal IReadOnlyList<StoredBlock> Pending { get; init; } = [];

    internal IEnumerable<IndexRun> RunsOf(IndexFamily family) => Runs.Where(run => run.Family == family);

    /// <summary>Returns the same with the entries of further records.</summary>
    internal LiteSnapshot With(IndexEntries entries) => this with { Held = [.. Held.Select((held, family) => held.With(entries[(IndexFamily)family]))] };
}
