using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>
/// A store's file as shared by all connections from one opening. All calls of LiteDB's engine happen under <see cref="Gate"/>, and results are read to their end there: the engine returns
/// wrong pages to concurrent readers.
/// </summary>
internal sealed class LiteSession
{
    /// <summary>Number of pages in the log, 32 MB, from which they are moved to the file.</summary>
    private const long MaxLogPages = 4_096;

    private readonly string _path;
    private readonly string _name;
    private readonly TimeProvider _clock = TimeProvider.System;
    private readonly WriterTurns _turns;
    private readonly List<LiteFile> _older = [];
    private LiteSnapshot _now;
    private int _connections;
    private bool _hasWritten;

    /// <param name="path">The file's full path.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="create">True to create the store if it does not exist.</param>
    internal LiteSession(string path, string name, bool create)
    {
        _path = path;
        _name = name;
        _turns = new WriterTurns(path, name, _clock);
        if (create && (!File.Exists(path) || new FileInfo(path).Length == 0)) Create();

        _now = Open();
        if (_now.File.IsTorn && !_turns.IsTaken) Notices = [LiteErrors.Torn(name)];
    }

    internal object Gate { get; } = new();

    internal IReadOnlyList<string> Notices { get; } = [];

    /// <summary>True if this opening created the store.</summary>
    internal bool IsNew { get; private set; }

    /// <summary>Maximum time to wait for another writer.</summary>
    internal TimeSpan Patience { get => _turns.Patience; set => _turns.Patience = value; }

    internal LiteReader Reader { get; private set; } = new();

    internal void Connect() => _connections++;

    /// <summary>Returns the newest snapshot, including writes of other processes; call under the gate.</summary>
    internal LiteSnapshot Now()
    {
        if (!_turns.IsOurs && _now.File.IsStale()) Reopen();

        return _now;
    }

    /// <summary>Returns the newest snapshot, and keeps its file open until it is unpinned.</summary>
    internal LiteSnapshot Pin()
    {
        var moment = Now();
        moment.File.Pins++;
        return moment;
    }

    internal void Unpin(LiteSnapshot moment)
    {
        moment.File.Pins--;
        if (moment.File.Pins == 0 && _older.Remove(moment.File)) moment.File.Dispose();
    }

    /// <summary>Waits until no other process writes, and reads what others have written.</summary>
    /// <exception cref="StoreBusyException">Another process did not release the store in time.</exception>
    internal LiteSnapshot BeginWriting()
    {
        _turns.Take();
        lock (Gate)
        {
            try
            {
                if (!File.Exists(_path)) throw StoreErrors.NotFound(_name);

                if (!_turns.IsLast || _now.File.IsStale())
                {
                    // a read-only file is refused before anything is in the log
                    File.OpenHandle(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete).Dispose();
                    _turns.Sign();
                    Reopen();
                }

                return _now;
            }
            catch (Exception e)
            {
                EndWriting();
                throw LiteErrors.Translate(_name, e);
            }
        }
    }

    internal void EndWriting() => _turns.GiveBack();

    /// <summary>Writes in one transaction, after which reads see the resulting snapshot. Call under the gate, between <see cref="BeginWriting"/> and <see cref="EndWriting"/>.</summary>
    internal void Write(Action<LiteDB.Engine.LiteEngine> write, Func<LiteSnapshot, LiteSnapshot>? next = null)
    {
        try
        {
            _hasWritten = true;
            _now.File.Write(write);
            _now = next?.Invoke(_now) ?? _now;
            if (_now.File.LogPages > MaxLogPages) Checkpoint(isLast: false);
        }
        catch (Exception e)
        {
            Reopen();
            throw LiteErrors.Translate(_name, e);
        }
    }

    /// <summary>True if an earlier snapshot of the newest file is being read.</summary>
    internal bool IsPinned => _now.File.Pins > 0;

    internal T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e)
        {
            throw LiteErrors.Translate(_name, e);
        }
    }

    internal void Disconnect()
    {
        if (--_connections > 0) return;

        lock (Gate)
        {
            try
            {
                TidyUp();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ProvenanceException)
            {
                // every batch is on disk; the next writer does the rest
            }
            finally
            {
                EndWriting();
                _older.ForEach(file => file.Dispose());
                _now.File.Dispose();
            }
        }
    }

    /// <summary>Deletes a store without records if no other process has it open.</summary>
    internal bool TryDelete()
    {
        lock (Gate)
        {
            var deleted = _turns.TryTake() && _connections == 1 && _older.Count == 0 && !_now.File.IsStale() && _now.Head.Records == 0 && _now.File.TryDelete();
            if (deleted)
            {
                _turns.Unsign();
                _hasWritten = false;
            }

            EndWriting();
            return deleted;
        }
    }

    /// <summary>Moves the log to the file and deletes it, if no other process reads it.</summary>
    private void TidyUp()
    {
        if (_hasWritten && _turns.TryTake() && _turns.IsLast && !_now.File.IsStale())
        {
            Checkpoint(isLast: true);
            _turns.Unsign();
        }
    }

    private void Checkpoint(bool isLast)
    {
        if (_older.Count == 0) _now.File.TryCheckpoint(_clock, isLast);
    }

    /// <summary>Opens the file again, and keeps the previous one as long as it is read.</summary>
    private void Reopen()
    {
        var before = _now.File;
        var moment = Open();
        if (before.Pins > 0)
        {
            _older.Add(before);
        }
        else
        {
            before.Dispose();
        }

        _now = moment;
    }

    private LiteSnapshot Open()
    {
        var file = new LiteFile(_path, _name, _clock);
        try
        {
            Reader = new LiteReader();
            var store = file.Query(LiteNames.Store, null, 1)[0];
            var runs = store[LiteNames.Runs].AsArray.Select(id => id.AsInt32).ToHashSet();
            var keyed = store[LiteNames.Keyed];
            var moment = new LiteSnapshot
            {
                File = file,
                Origin = store[LiteNames.Origin].AsString,
                Keyed = keyed.IsInt64 ? keyed.AsInt64 : throw StoreErrors.Damaged(_name, "it does not say how far its keys go"),
                Runs = runs.Count == 0 ? [] : [.. file.Query(LiteNames.Run, null).Where(run => runs.Contains(run[LiteNames.Id].AsInt32)).Select(IndexRun.Read)],
            };
            if (moment.Runs.Count != runs.Count) throw StoreErrors.Damaged(_name, "a run of its index is missing");

            if (file.Query(LiteNames.Record, null, 1, descending: true) is [var document])
            {
                var last = new StoredBlock(document, Reader.Statement);
                moment = moment with { Head = new StoreHead(last.Last, last.Hash(last.Count - 1)) };
            }

            return Reader.Hold(moment);
        }
        catch (Exception e)
        {
            file.Dispose();
            throw LiteErrors.Translate(_name, e);
        }
    }

    private void Create()
    {
        _turns.Take();
        try
        {
            if (!File.Exists(_path) || new FileInfo(_path).Length == 0)
            {
                LiteFiles.Create(_path);
                IsNew = true;
            }
        }
        catch (Exception e)
        {
            throw LiteErrors.Translate(_name, e);
        }
        finally
        {
            _turns.GiveBack();
        }
    }
}
