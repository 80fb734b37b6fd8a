namespace Provenance.Storage.Records;

/// <summary>Errors common to all kinds of stores.</summary>
internal static class StoreErrors
{
    internal static InputNotFoundException NotFound(string name) =>
        new($"{name}: no such store; 'provenance tag INPUT --store {name}' makes one, --store names another");

    internal static DataException NoLocation(string location, string example) =>
        new($"'{location}' is no place for a store: name a file, such as {example}, sqlite:FILE, or postgres://USER@HOST/DATABASE");

    internal static DataException NotAStore(string name) => new($"{name}: not a provenance store; name another with --store, nothing was changed");

    internal static DataException NotEmpty(string name, string from) =>
        new($"{name}: the store has records that are not the beginning of {from}; name a new one to move it to, nothing was changed");

    internal static DataException SameStore(string name) => new($"{name}: a store cannot be moved to where it is");

    internal static DataException Newer(string name, long version, int known) =>
        new($"{name}: the store was written by a newer version of provenance (schema {version}, this one knows {known}); use that version, nothing was changed");

    internal static DataException Damaged(string name, string what) =>
        new($"{name}: the store is damaged ({what}); keep it as it is, and restore a backup or import an export of it");

    internal static StoreBusyException Busy(string name, Exception cause) =>
        new($"{name}: another process is writing to the store; try again when it has ended", cause);

    /// <param name="name">The store.</param>
    /// <param name="process">The number of the process that holds it; null if unknown.</param>
    internal static StoreBusyException Busy(string name, string? process) =>
        new($"{name}: {(process is null ? "another process" : $"process {process}")} is writing to the store; try again when it has ended");

    internal static StoreBusyException Discarded(string name) =>
        new($"{name}: the store is being taken away by the process that made it, which recorded nothing; try again, and delete the file if it stays");

    internal static TransferException Full(string name, Exception cause) =>
        new($"{name}: the disk is full; whole batches before this one were kept, free some space and run the same again", cause);
}
