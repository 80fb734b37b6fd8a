using System.Buffers.Binary;
using LiteDB;
using LiteDB.Engine;
using Microsoft.Win32.SafeHandles;
using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>
/// LiteDB's engine over a store's file and its log, as they were when opened, with this process's own additions. While it is open no process moves pages from the log to the file, so that
/// everything it reads stays unchanged; for one thread at a time.
/// </summary>
internal sealed class LiteFile : IDisposable
{
    private const int HeaderTextAt = 32;
    private const int LastPageAt = 64;

    private static readonly byte[] HeaderText = "** This is a LiteDB file **"u8.ToArray();

    /// <summary>Engines that failed within a transaction; kept alive, because their finaliser would end the process.</summary>
    private static readonly List<LiteEngine> Abandoned = [];

    private readonly string _path;
    private readonly string _name;
    private readonly string _logPath;
    private readonly PageFile _dataPages;
    private readonly PageFile _logPages;
    private readonly LiteEngine _engine;
    private LogScan _scan;
    private SafeFileHandle? _data;
    private SafeFileHandle? _log;
    private bool _isAbandoned;

    /// <exception cref="DataException">The file is not a store, is of a newer version, or is damaged.</exception>
    internal LiteFile(string path, string name, TimeProvider clock)
    {
        _path = path;
        _name = name;
        _logPath = LiteFiles.LogPath(path);
        // no process moves pages from the log to the file while it is open here; waits for one that does now
        _data = LiteFiles.OpenData(path, name, clock);
        try
        {
            _log = LiteFiles.OpenLog(_logPath);
            _scan = LogScan.Run(_log);
            _dataPages = new PageFile(() => _data, Path.GetFileName(path), RandomAccess.GetLength(_data) / PageCheck.PageSize);
            _logPages = new PageFile(() => _log, Path.GetFileName(_logPath), _scan.Pages);
            CheckHeader();
            _engine = LiteFiles.OpenEngine(_dataPages, _logPages);
            CheckStore();
        }
        catch (Exception e)
        {
            Dispose();
            throw LiteErrors.Translate(name, e);
        }
    }

    /// <summary>True if the log ends with an incomplete transaction.</summary>
    internal bool IsTorn => _scan.IsTorn;

    /// <summary>Number of pages in the log.</summary>
    internal long LogPages => _logPages.FilePages;

    /// <summary>Number of snapshots that read it although there is a newer file.</summary>
    internal int Pins { get; set; }

    /// <summary>True if another process has written since it was opened.</summary>
    internal bool IsStale() => _log is null ? File.Exists(_logPath) : RandomAccess.GetLength(_log) != _scan.Length;

    /// <summary>Returns the documents of a collection, read to the end.</summary>
    internal List<BsonDocument> Query(string collection, BsonExpression? where, int limit = int.MaxValue, bool descending = false)
    {
        var query = new Query { Limit = limit, OrderBy = LiteNames.Id, Order = descending ? LiteDB.Query.Descending : LiteDB.Query.Ascending };
        if (where is not null) query.Where.Add(where);

        var found = new List<BsonDocument>();
        using var reader = _engine.Query(collection, query);
        while (reader.Read()) found.Add(reader.Current.AsDocument);

        return found;
    }

    /// <summary>Writes in one transaction, which is on disk afterwards; this process must hold the write lock.</summary>
    /// <exception cref="IOException">The transaction was not written.</exception>
    internal void Write(Action<LiteEngine> write)
    {
        _log ??= File.OpenHandle(_logPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        var before = _logPages.FilePages;
        _isAbandoned = true;
        if (_scan.IsTorn) RandomAccess.SetLength(_log, before * PageCheck.PageSize);

        _engine.BeginTrans();
        write(_engine);
        _engine.Commit();
        _isAbandoned = false;
        try
        {
            _logPages.Persist();
        }
        catch
        {
            // the engine has committed data that is not on disk; the catcher opens the file again
            RandomAccess.SetLength(_log, before * PageCheck.PageSize);
            throw;
        }

        _scan = _scan.After(_logPages.FilePages);
    }

    /// <summary>Moves the log's pages to the file if no other process reads it; this process must hold the write lock.</summary>
    /// <param name="clock">The clock for time-outs.</param>
    /// <param name="isLast">True if nothing follows, so that the log is deleted; no process may open it until it is gone.</param>
    internal void TryCheckpoint(TimeProvider clock, bool isLast)
    {
        if (_scan.IsTorn || (LogPages == 0 && !isLast)) return;

        _data!.Dispose();
        _data = LiteFiles.TryOpenAlone(_path);
        if (_data is not null)
        {
            Checkpoint();
            if (isLast) File.Delete(_logPath);

            _data.Dispose();
        }

        _data = LiteFiles.OpenData(_path, _name, clock);
    }

    private void Checkpoint()
    {
        if (LogPages == 0) return;

        _isAbandoned = true;
        _engine.Checkpoint();
        _isAbandoned = false;
        _dataPages.Persist();
        // not before the data are on disk
        RandomAccess.SetLength(_log!, 0);
        RandomAccess.FlushToDisk(_log!);
        _logPages.Empty();
        _scan = LogScan.Run(_log);
    }

    /// <summary>Deletes the files if no other process has them open; it is closed then.</summary>
    internal bool TryDelete()
    {
        _data!.Dispose();
        _data = null;
        using var alone = LiteFiles.TryOpenAlone(_path);
        if (alone is null) return false;

        File.Delete(_logPath);
        File.Delete(_path);
        return true;
    }

    /// <summary>Reads every page in use; returns the first fault, or null.</summary>
    internal string? Damage()
    {
        var scan = LogScan.Run(_log);
        var page = new byte[PageCheck.PageSize];
        for (long number = 0; number < _dataPages.FilePages; number++)
        {
            if (!scan.Replaced.Contains(number) && !PageFile.TryReadPage(_data!, number, page))
            {
                return $"page {number} of {Path.GetFileName(_path)} is not as it was written";
            }
        }

        return scan.Damaged >= 0 ? $"page {scan.Damaged} of {Path.GetFileName(_logPath)} is not as it was written" : null;
    }

    public void Dispose()
    {
        if (_isAbandoned)
        {
            lock (Abandoned)
            {
                Abandoned.Add(_engine);
            }
        }
        else
        {
            _engine?.Dispose();
        }

        _data?.Dispose();
        _log?.Dispose();
    }

    private void CheckHeader()
    {
        if (_scan.Damaged >= 0)
        {
            throw StoreErrors.Damaged(_name, $"page {_scan.Damaged} of {Path.GetFileName(_logPath)} is not as it was written");
        }

        var page = new byte[PageCheck.PageSize];
        if (!PageFile.TryReadPage(_data!, 0, page))
        {
            if (_scan.Header is null)
            {
                // other databases have no check byte
                throw page[PageCheck.Position] == 0 && page.AsSpan(HeaderTextAt).StartsWith(HeaderText) && RandomAccess.GetLength(_data!) % PageCheck.PageSize == 0
                    ? StoreErrors.NotAStore(_name)
                    : StoreErrors.Damaged(_name, "its first page is not as it was written");
            }

            // a process ended while it wrote the page, which it had from the log
            page = _scan.HeaderAsData();
            _dataPages.Hold(0, page);
        }

        page = _scan.Header ?? page;
        if (_dataPages.FilePages <= BinaryPrimitives.ReadUInt32LittleEndian(page.AsSpan(LastPageAt)) && _scan.Header is null)
        {
            throw StoreErrors.Damaged(_name, "its file is cut short");
        }
    }

    private void CheckStore()
    {
        var version = _engine.Pragma("USER_VERSION").AsInt32;
        if (Query(LiteNames.Store, null, 1) is not [var store] || store[LiteNames.Format].RawValue is not LiteNames.FormatName || version < 1)
        {
            throw StoreErrors.NotAStore(_name);
        }

        if (version > LiteNames.Version) throw StoreErrors.Newer(_name, version, LiteNames.Version);
    }
}
