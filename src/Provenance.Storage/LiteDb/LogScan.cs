using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Provenance.Storage.LiteDb;

/// <summary>
/// The pages of a log that may be passed to LiteDB: those up to the last complete transaction. LiteDB's log is a sequence of transactions whose last page is marked. Each was on disk before the next
/// began, so that only the last one can be torn.
/// </summary>
internal sealed class LogScan
{
    // positions in a page's header (LiteDB 5, BasePage.cs)
    private const int PageIdAt = 0;
    private const int TypeAt = 4;
    private const int TransactionAt = 14;
    private const int ConfirmedAt = 18;
    private const byte HeaderType = 1;

    /// <summary>Number of pages up to the end of the last complete transaction.</summary>
    internal long Pages { get; private set; }

    /// <summary>True if an incomplete transaction follows them.</summary>
    internal bool IsTorn { get; private set; }

    /// <summary>Position of a damaged page that complete transactions follow; -1 for none.</summary>
    internal long Damaged { get; private set; } = -1;

    /// <summary>Pages of the data file with newer versions in the log.</summary>
    internal HashSet<long> Replaced { get; } = [];

    /// <summary>The newest header page; null for none.</summary>
    internal byte[]? Header { get; private set; }

    /// <summary>Length of the file when it was scanned.</summary>
    internal long Length { get; private set; }

    internal static LogScan Run(SafeFileHandle? log)
    {
        var scan = new LogScan();
        if (log is null) return scan;

        scan.Length = RandomAccess.GetLength(log);
        var page = new byte[PageCheck.PageSize];
        var open = new List<long>();
        uint? transaction = null;
        var torn = false;
        var firstBad = -1L;
        for (long number = 0; number < scan.Length / PageCheck.PageSize; number++)
        {
            if (!PageFile.TryReadPage(log, number, page))
            {
                torn = true;
                firstBad = firstBad < 0 ? number : firstBad;
                continue;
            }

            var id = BinaryPrimitives.ReadUInt32LittleEndian(page.AsSpan(TransactionAt));
            if (torn && transaction is { } before && id != before)
            {
                // another transaction follows the damaged one
                scan.Damaged = firstBad;
                return scan;
            }

            transaction = id;
            if (torn) continue;

            open.Add(BinaryPrimitives.ReadUInt32LittleEndian(page.AsSpan(PageIdAt)));
            if (page[ConfirmedAt] != 0)
            {
                if (page[TypeAt] == HeaderType) scan.Header = page.ToArray();

                scan.Pages = number + 1;
                scan.Replaced.UnionWith(open);
                open.Clear();
                transaction = null;
            }
        }

        scan.IsTorn = scan.Length > scan.Pages * PageCheck.PageSize;
        return scan;
    }

    /// <summary>Returns the scan after complete transactions were added.</summary>
    internal LogScan After(long pages)
    {
        Pages = pages;
        Length = pages * PageCheck.PageSize;
        IsTorn = false;
        return this;
    }

    /// <summary>Returns the newest header page in the form of the data file.</summary>
    internal byte[] HeaderAsData()
    {
        var page = (byte[])Header!.Clone();
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(TransactionAt), uint.MaxValue);
        page[ConfirmedAt] = 0;
        page[PageCheck.Position] = PageCheck.Compute(page, 0);
        return page;
    }
}
