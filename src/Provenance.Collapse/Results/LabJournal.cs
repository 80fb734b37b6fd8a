using System.Text.Json;

namespace Provenance.Collapse.Results;

/// <summary>
/// The finished work of a run, one line for each regime of each seed, from which an interrupted run can resume. A line truncated by a crash is left out.
/// Without a folder it keeps everything in memory.
/// </summary>
internal sealed class LabJournal : IDisposable
{
    internal const string FileName = "journal.jsonl";

    private readonly Lock _lock = new();
    private readonly FileStream? _file;
    private readonly List<JournalLine> _lines = [];

    /// <param name="folder">The folder; null for none.</param>
    /// <param name="run">The key of the run.</param>
    /// <param name="resume">True to continue from existing lines.</param>
    internal LabJournal(string? folder, string run, bool resume)
    {
        if (folder is null) return;

        var path = Path.Combine(folder, FileName);
        _file = Open(folder, path);
        try
        {
            if (resume && _file.Length > 0)
            {
                Read(path, run);
            }
            else
            {
                _file.SetLength(0);
                Append(new JournalLine { Run = run });
            }
        }
        catch
        {
            // otherwise this folder could not be resumed while the process lives
            _file.Dispose();
            throw;
        }
    }

    /// <summary>The finished units of work.</summary>
    internal IReadOnlyList<JournalLine> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Returns true if the orders of a seed are finished.</summary>
    internal bool HasOrders(ulong seed) => Lines.Any(line => line.Seed == seed && line.Arm is null);

    /// <summary>Returns true if a regime of a seed is finished.</summary>
    internal bool Has(ulong seed, CollapseRegime arm) => Lines.Any(line => line.Seed == seed && line.IsOf(arm));

    internal void Add(JournalLine line)
    {
        lock (_lock)
        {
            _lines.Add(line);
            Append(line);
        }
    }

    public void Dispose() => _file?.Dispose();

    private void Append(JournalLine line)
    {
        if (_file is not null)
        {
            _file.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, CollapseJson.Default.JournalLine), (byte)'\n']);
            _file.Flush(flushToDisk: true);
        }
    }

    private void Read(string path, string run)
    {
        var bytes = new byte[_file!.Length];
        _file.ReadExactly(bytes);
        var (at, number) = (0, 0);
        for (int end; (end = Array.IndexOf(bytes, (byte)'\n', at)) >= 0; at = end + 1)
        {
            number++;
            var line = Parse(bytes.AsSpan(at..end)) ?? throw CollapseErrors.Damaged(path, number);
            if (number == 1 && line.Run != run) throw CollapseErrors.OtherRun(path);

            if (number > 1) _lines.Add(line);
        }

        _file.SetLength(at);
        _file.Seek(0, SeekOrigin.End);
        if (number == 0) Append(new JournalLine { Run = run });
    }

    private static JournalLine? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CollapseJson.Default.JournalLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FileStream Open(string folder, string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw Provenance.Documents.Errors.DocumentErrors.Creating(path, e);
        }
        catch (IOException)
        {
            throw CollapseErrors.InUse(folder);
        }
    }
}
