using Npgsql;
using Provenance.Storage.Records;

namespace Provenance.Storage.Postgres;

/// <summary>All errors that this folder raises. Messages never contain a connection string.</summary>
internal static class PostgresErrors
{
    internal static DataException NoLocation() => new("the store's location cannot be read: write postgres://USER@HOST:PORT/DATABASE?schema=NAME, of which all but postgres:// may be left out");

    internal static DataException PasswordShown() =>
        new("a password on the command line is visible to every user of this machine: omit it, and set PGPASSWORD or write it to ~/.pgpass");

    internal static DataException NoSchema() => new("the store's schema cannot be used: its name must have at most 63 lower-case letters, digits and underscores");

    internal static DataException UnknownParameter(string name) => new($"the store's location has a parameter '{name}'; schema=NAME and host=FOLDER are known");

    /// <summary>Translates an error of PostgreSQL for the user.</summary>
    /// <param name="name">The store.</param>
    /// <param name="e">The error.</param>
    /// <param name="writing">True if a batch was being written.</param>
    internal static ProvenanceException Translate(string name, NpgsqlException e, bool writing) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => StoreErrors.Busy(name, e),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StoreErrors.Full(name, e),
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
            new InputNotFoundException($"{name}: the server refused the connection: {refused.MessageText}; set PGPASSWORD or write the password to ~/.pgpass", e),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } missing => new InputNotFoundException($"{name}: {missing.MessageText}; make it with createdb", e),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction } forbidden =>
            new OutputException($"{name}: the store may not be written: {forbidden.MessageText}", e),
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted or PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn } damaged =>
            StoreErrors.Damaged(name, damaged.MessageText),
        PostgresException other => new TransferException($"{name}: the server refused: {other.MessageText} ({other.SqlState})", e),
        _ => new TransferException($"{name}: no connection to the server: {e.InnerException?.Message ?? e.Message}{(writing ? "; committed batches were kept" : "")}", e),
    };
}
