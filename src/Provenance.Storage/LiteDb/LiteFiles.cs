using LiteDB;
using LiteDB.Engine;
using Microsoft.Win32.SafeHandles;
using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>Opens a store's file, its log and the engine over them, and creates new ones.</summary>
internal static class LiteFiles
{
    /// <summary>LiteDB's name for the log of a file.</summary>
    internal static string LogPath(string path) => Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}-log{Path.GetExtension(path)}");

    internal static LiteEngine OpenEngine(PageFile data, PageFile log) => new(new EngineSettings { DataStream = data, LogStream = log, Collation = Collation.Binary });

    /// <summary>Opens the file so that no process moves the log to it while it is open; waits for one that does now.</summary>
    internal static SafeFileHandle OpenData(string path, string name, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            }
            catch (IOException e) when (LiteErrors.IsLocked(e))
            {
                if (clock.GetElapsedTime(started) > StoreLock.Patience) throw StoreErrors.Busy(name, e);

                Thread.Sleep(5);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new InputNotFoundException($"{name}: may not be read: permission denied", e);
            }
            catch (IOException e)
            {
                throw LiteErrors.Translate(name, e);
            }
        }
    }

    /// <summary>Opens the log, read-only if it may not be written; returns null if there is none.</summary>
    internal static SafeFileHandle? OpenLog(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (UnauthorizedAccessException)
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Opens the file exclusively; returns null if another process has it open.</summary>
    internal static SafeFileHandle? TryOpenAlone(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (LiteErrors.IsLocked(e))
        {
            return null;
        }
    }

    /// <summary>Creates a store without records, atomically.</summary>
    internal static void Create(string path)
    {
        var data = new PageFile(() => null, Path.GetFileName(path), 0);
        using (var engine = OpenEngine(data, new PageFile(() => null, "log", 0)))
        {
            // LiteFile decides when the log is moved to the file
            engine.Pragma("CHECKPOINT", 0);
            engine.Pragma("USER_VERSION", LiteNames.Version);
            var store = new BsonDocument
            {
                [LiteNames.Id] = LiteNames.Store,
                [LiteNames.Format] = LiteNames.FormatName,
                [LiteNames.Origin] = Provenance.Storage.Sql.SchemaScripts.NewOrigin(),
                [LiteNames.Keyed] = 0L,
                [LiteNames.Runs] = new BsonArray(),
            };
            engine.Insert(LiteNames.Store, [store], BsonAutoId.Int64);
            // all collections at once: LiteDB fails if one is read while it is created
            string[] others = [LiteNames.Record, LiteNames.Batch, LiteNames.Run, .. Enum.GetValues<IndexFamily>().Select(IndexRun.Collection)];
            foreach (var collection in others) engine.Insert(collection, [], BsonAutoId.Int64);

            engine.Checkpoint();
        }

        var temporary = $"{path}-{Environment.ProcessId}.new";
        try
        {
            using (var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                data.PersistTo(file);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
