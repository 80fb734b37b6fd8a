using LiteDB;
using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>All errors that this folder raises.</summary>
internal static class LiteErrors
{
    /// <summary>The error codes of Unix, macOS and Windows for a file locked by another process.</summary>
    private const int WouldBlock = 11, WouldBlockOnMac = 35, SharingViolation = 32;

    private const int NoSpace = 28, QuotaExceeded = 122, DiskFull = 112;

    internal static bool IsLocked(IOException e) => (e.HResult & 0xFFFF) is WouldBlock or WouldBlockOnMac or SharingViolation;

    /// <summary>Translates an error of LiteDB's engine or of a file for the user.</summary>
    internal static Exception Translate(string name, Exception e) => e switch
    {
        ProvenanceException or OperationCanceledException => e,
        FileNotFoundException or DirectoryNotFoundException => StoreErrors.NotFound(name),
        IOException io when (io.HResult & 0xFFFF) is NoSpace or QuotaExceeded or DiskFull => StoreErrors.Full(name, e),
        IOException => new TransferException($"{name}: reading or writing the store failed: {e.Message}", e),
        UnauthorizedAccessException => new OutputException($"{name}: the store may not be written: it, or its folder, is read-only", e),
        // an engine that reads invalid pages fails in many ways
        LiteException or InvalidDataException or InvalidCastException or NotSupportedException or ArgumentException or IndexOutOfRangeException or NullReferenceException
            or OverflowException or KeyNotFoundException or InvalidOperationException or FormatException => StoreErrors.Damaged(name, e.Message),
        _ => e,
    };

    internal static DataException Encrypted(string name) => new($"{name}: an encrypted LiteDB database, not a provenance store; name another with --store, nothing was changed");

    internal static DataException OtherVersion(string name, int version) =>
        new($"{name}: a LiteDB file of version {version}, where version 8 (LiteDB 5) is read; name another with --store, nothing was changed");

    internal static string Torn(string name) =>
        $"{name}: the log ended in the middle of a batch, as after a crash or where it was damaged; that batch is left out ('verify --against' a checkpoint says whether it had been accepted)";
}
