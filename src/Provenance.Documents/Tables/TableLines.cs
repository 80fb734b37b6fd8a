using Provenance.Documents.Errors;

namespace Provenance.Documents.Tables;

/// <summary>Collects rows as JSON lines in a temporary file and makes a table of them. The temporary files are deleted.</summary>
internal sealed class TableLines : IDisposable
{
    private readonly ITableFormat _format;
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly string _linesPath;
    private readonly string _tablePath;
    private readonly FileStream _lines;

    /// <param name="format">The format of the table.</param>
    /// <param name="columns">Columns that the table always has.</param>
    /// <param name="temporary">A path that is free with endings added.</param>
    internal TableLines(ITableFormat format, IReadOnlyList<TableColumn> columns, string temporary)
    {
        format.Check();
        _format = format;
        _columns = columns;
        _linesPath = temporary + ".rows";
        _tablePath = temporary + ".table";
        try
        {
            _lines = new FileStream(_linesPath, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 64 * 1024);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Creating(_linesPath, e);
        }
    }

    /// <summary>The stream for rows, one JSON object per line.</summary>
    internal Stream Lines => _lines;

    /// <summary>Notices about the table, after <see cref="CopyTo"/>.</summary>
    internal IReadOnlyList<string> Notices { get; private set; } = [];

    /// <summary>Makes the table, and writes its bytes.</summary>
    /// <exception cref="IOException">It cannot be made, or not be written.</exception>
    internal void CopyTo(Stream to)
    {
        _lines.Dispose();
        Notices = _format.Write(_linesPath, _columns, _tablePath);
        using var table = File.OpenRead(_tablePath);
        table.CopyTo(to);
    }

    public void Dispose()
    {
        try
        {
            _lines.Dispose();
        }
        catch (IOException)
        {
            // a full disk: the unwritten rest is discarded anyway
        }

        File.Delete(_linesPath);
        File.Delete(_tablePath);
    }
}
