using System.Globalization;
using System.Security.Cryptography;
using Provenance.Documents.Buffers;
using Provenance.Documents.Compression;
using Provenance.Documents.Errors;
using Provenance.Documents.Tables;

namespace Provenance.Documents.Outputs;

/// <summary>
/// A file that is written atomically: under another name in the same folder, flushed to disk, then renamed, replacing
/// an older one. Disposed without <see cref="Commit"/>, it leaves nothing. The ending of its name sets the compression: <c>.gz</c>, and the others that
/// <see cref="DocumentFormats"/> has.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    /// <summary>Endings of formats in which rows cannot be written.</summary>
    private static readonly string[] RowsAsOther = [".csv", ".tsv", ".warc", ".wet", ".html", ".htm", ".xhtml"];
    private static readonly string[] ForeignEndings = [".zst", ".bz2", ".xz", ".zip", ".parquet", ".pq"];

    private readonly string _target;
    private readonly string? _temporary;
    private readonly FileStream _file;
    private readonly DigestStream _digest;
    private readonly Stream? _packing;
    private readonly TableLines? _table;
    private bool _closed;

    /// <param name="path">The path of the finished file.</param>
    /// <param name="formats">The known compressions and table formats; default <see cref="DocumentFormats.Plain"/>.</param>
    /// <param name="columns">The columns that rows have in a table; null if the content is not rows and cannot become a table.</param>
    /// <param name="compress">False if the content is already packed as the name says, or of a kind of its own whatever the name.</param>
    /// <exception cref="OutputException">The file cannot be created there, or not in the format of its name.</exception>
    /// <exception cref="InputNotFoundException">A requirement for writing such a table is missing on this machine.</exception>
    internal AtomicFile(string path, DocumentFormats? formats = null, IReadOnlyList<TableColumn>? columns = null, bool compress = true)
    {
        formats ??= DocumentFormats.Plain;
        Path = path;
        _target = Resolve(path);
        var packing = formats.CompressionOf(path) is { IsWritable: true } known ? known : null;
        var table = formats.TableOf(path);
        if (compress) CheckEnding(path, packing, table, columns);
        // a rename cannot replace a device
        _temporary = UnderDevices(_target) ? null : TemporaryName(_target);
        _file = Create(path, _temporary ?? _target);
        _digest = new DigestStream(_file);
        _packing = compress ? packing?.Pack(_digest) : null;
        if (table is not null)
        {
            try
            {
                _table = new TableLines(table, columns!, _temporary ?? TemporaryName(System.IO.Path.Combine(System.IO.Path.GetTempPath(), "rows")));
            }
            catch
            {
                Dispose();
                throw;
            }
        }
    }

    internal string Path { get; }

    /// <summary>True if it is a device such as <c>/dev/stdout</c>, which is written to directly.</summary>
    internal bool IsDevice => _temporary is null;

    /// <summary>The stream for the content; errors are raised as <see cref="IOException"/>.</summary>
    internal Stream Stream => _table?.Lines ?? _packing ?? _digest;

    /// <summary>Bytes on disk; final after <see cref="Commit"/>.</summary>
    internal long Bytes => _digest.Written;

    /// <summary>Notices for the user about the file, after <see cref="Commit"/>.</summary>
    internal IReadOnlyList<string> Notices => _table?.Notices ?? [];

    /// <summary>Returns the digest of the bytes on disk, lower-case hexadecimal; may be called once, after <see cref="Commit"/>.</summary>
    internal string Sha256() => _digest.Sha256();

    /// <summary>Writes a whole file.</summary>
    /// <exception cref="OutputException">The file cannot be created.</exception>
    /// <exception cref="TransferException">Writing failed; no file was left.</exception>
    internal static void Save(string path, Action<Stream> content)
    {
        using var file = new AtomicFile(path);
        file.Write(content);
        file.Commit();
    }

    /// <summary>Writes content.</summary>
    /// <exception cref="TransferException">Writing failed.</exception>
    internal void Write(Action<Stream> content)
    {
        try
        {
            content(Stream);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(Path, e);
        }
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="TransferException">Writing failed; no file was left.</exception>
    internal void Commit()
    {
        try
        {
            _table?.CopyTo(_digest);
            _packing?.Dispose();
            _digest.Flush();
            if (_temporary is not null) _file.Flush(flushToDisk: true);

            _file.Dispose();
            _table?.Dispose();
            if (_temporary is not null) File.Move(_temporary, _target, overwrite: true);

            _closed = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Writing(Path, e);
        }
    }

    public void Dispose()
    {
        if (_closed) return;

        _closed = true;
        try
        {
            _table?.Dispose();
            _file.Dispose();
        }
        catch (IOException)
        {
            // a full disk: the unwritten rest is discarded anyway
        }

        if (_temporary is not null) File.Delete(_temporary);
    }

    /// <summary>Returns the file that a path means, with links followed.</summary>
    internal static string Resolve(string path)
    {
        // A link stays a link: its target is replaced. For a path without a folder .NET would resolve the target against the root.
        var target = File.Exists(path) ? File.ResolveLinkTarget(System.IO.Path.GetFullPath(path), returnFinalTarget: true)?.FullName ?? path : path;
        var full = System.IO.Path.GetFullPath(target);
        if (Directory.Exists(full)) throw DocumentErrors.IsFolder(path);

        var folder = System.IO.Path.GetDirectoryName(full)!;
        return Directory.Exists(folder) ? full : throw DocumentErrors.NoFolder(path, folder);
    }

    internal static bool UnderDevices(string path) =>
        (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal)) || path.StartsWith("/proc/", StringComparison.Ordinal);

    /// <summary>Refuses names whose format cannot be written: a plain file named <c>.zst</c> would mislead.</summary>
    private static void CheckEnding(string path, ICompression? packing, ITableFormat? table, IReadOnlyList<TableColumn>? columns)
    {
        if (table is not null && columns is null) throw DocumentErrors.NoTable(path, table.Name);

        if (table is not null) return;

        // rows are written as JSON, which no program would read under these names
        if (columns is not null && RowsAsOther.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            throw DocumentErrors.RowsAreJson(path, other);
        }

        // tables cannot be packed, nor any file packed twice
        var name = packing is null ? path : path[..^packing.Ending.Length];
        foreach (var ending in ForeignEndings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                throw DocumentErrors.NoSuchOutput(path, path[(name.Length - ending.Length)..]);
            }
        }
    }

    private static string TemporaryName(string target) => System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(target)!,
        string.Create(CultureInfo.InvariantCulture, $".{System.IO.Path.GetFileName(target)}.{Environment.ProcessId}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}.tmp"));

    private static FileStream Create(string path, string actual)
    {
        try
        {
            return new FileStream(actual, actual.EndsWith(".tmp", StringComparison.Ordinal) ? FileMode.CreateNew : FileMode.Open, FileAccess.Write, FileShare.Read, 64 * 1024);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Creating(path, e);
        }
    }
}
