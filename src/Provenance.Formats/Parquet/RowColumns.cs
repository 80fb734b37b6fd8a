using Provenance.Documents.Charsets;
using System.Globalization;
using System.Text.Json;
using Provenance.Documents.Buffers;
using Provenance.Documents.Tables;

namespace Provenance.Formats.Parquet;

/// <summary>The columns of JSON lines, found by reading them once.</summary>
internal sealed class RowColumns
{
    /// <summary>Maximum number of fields that become columns, id and text aside, which always do; more are data in place of names, and DuckDB would take minutes.</summary>
    private const int MaxColumns = 1000;

    /// <summary>The column of a field whose name is empty.</summary>
    private const string Unnamed = "unnamed";

    /// <summary>The column of all fields beyond <see cref="MaxColumns"/>.</summary>
    private const string Others = "other_fields";

    private readonly List<SeenColumn> _columns = [];
    private readonly Dictionary<string, SeenColumn> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private SeenColumn? _others;

    private RowColumns(IReadOnlyList<TableColumn> given)
    {
        foreach (var column in given) Add(column.Name, column.Type);
    }

    /// <summary>The given columns, then the others in order of appearance.</summary>
    internal IReadOnlyList<TableColumn> Columns => _columns.ConvertAll(column => new TableColumn(column.Column, column.Type));

    /// <summary>Notices about fields whose columns have other names; empty if all have their own.</summary>
    internal IReadOnlyList<string> Notices { get; private set; } = [];

    internal long Rows { get; private set; }

    internal long Bytes { get; private set; }

    /// <summary>Length of the longest line in bytes.</summary>
    internal long LongestLine { get; private set; }

    /// <param name="lines">Path of the JSON lines; halves of surrogate pairs in them become U+FFFD.</param>
    /// <param name="given">Columns whose types are known.</param>
    /// <exception cref="IOException">The lines cannot be read, or are not a table.</exception>
    internal static RowColumns Find(string lines, IReadOnlyList<TableColumn> given)
    {
        var found = new RowColumns(given);
        using var file = new FileStream(lines, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1);
        RowLines.Read(file, chunk =>
        {
            var mended = SurrogateEscapes.Mend(chunk);
            found.AddLines(chunk);
            return mended;
        });
        found.Notices = found.FindNotices();
        return found;
    }

    /// <summary>Writes the lines again with the names of the columns in place of those of the fields.</summary>
    /// <param name="lines">Path of the JSON lines.</param>
    /// <param name="to">Path of the new file.</param>
    internal void Rename(string lines, string to)
    {
        using var from = new FileStream(lines, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1);
        using var renamed = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        var (row, others) = (new ByteBuffer(), new ByteBuffer());
        RowLines.Read(from, chunk =>
        {
            foreach (var range in chunk.Split((byte)'\n'))
            {
                if (chunk[range].IsEmpty) continue;

                row.Clear();
                Rename(chunk[range], row, others);
                renamed.Write(row.Written);
            }

            return false;
        });
    }

    private void Rename(ReadOnlySpan<byte> line, ByteBuffer row, ByteBuffer others)
    {
        others.Clear();
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        var place = 0;
        row.Add((byte)'{');
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            var column = Column(ref reader, place++);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var value = line[start..(int)reader.BytesConsumed];
            var to = column == _others ? others : row;
            to.Add(to.Length > 1 ? ","u8 : default);
            to.Add((byte)'"');
            to.Add(column == _others || column.Name == column.Column ? name : column.Utf8Column);
            to.Add("\":"u8);
            to.Add(value);
        }

        if (others.Length > 0)
        {
            row.Add(row.Length > 1 ? ","u8 : default);
            row.Add((byte)'"');
            row.Add(_others!.Utf8Column);
            row.Add("\":{"u8);
            row.Add(others.Written);
            row.Add((byte)'}');
        }

        row.Add("}\n"u8);
    }

    private void AddLines(ReadOnlySpan<byte> lines)
    {
        while (!lines.IsEmpty)
        {
            var end = lines.IndexOf((byte)'\n');
            var line = end < 0 ? lines : lines[..end];
            lines = end < 0 ? default : lines[(end + 1)..];
            if (!line.IsEmpty)
            {
                Rows++;
                Bytes += line.Length;
                LongestLine = Math.Max(LongestLine, line.Length);
                AddLine(line);
            }
        }
    }

    private void AddLine(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            reader.Read();
            var place = 0;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var column = Column(ref reader, place++);
                reader.Read();
                column.Add(ref reader);
                reader.Skip();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw ParquetErrors.NotRows(Rows);
        }
    }

    private SeenColumn Column(ref Utf8JsonReader reader, int place)
    {
        // rows of one source have the same fields in the same order
        if (place < _columns.Count && reader.ValueTextEquals(_columns[place].Utf8Name)) return _columns[place];

        var name = reader.GetString()!;
        return _byName.TryGetValue(name, out var column) ? column : Add(name, null);
    }

    private SeenColumn Add(string name, TableType? type)
    {
        if (_byName.Count >= MaxColumns && name is not ("id" or "text"))
        {
            if (_others is null) _columns.Add(_others = new SeenColumn(Others, Free(Others), TableType.Json));

            return _others;
        }

        var column = new SeenColumn(name, Free(name.Length > 0 ? name : Unnamed), type);
        _columns.Add(column);
        _byName.Add(name, column);
        return column;
    }

    /// <summary>Returns a name that no column has in any case, and takes it.</summary>
    private string Free(string name)
    {
        var free = name;
        for (var number = 2; !_taken.Add(free); number++) free = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");

        return free;
    }

    private List<string> FindNotices()
    {
        var notices = _columns.Where(column => column != _others && column.Name != column.Column).Select(column => $"the field '{column.Name}' is the column '{column.Column}', because a table cannot have its name or has it in another case").ToList();
        if (_others is not null) notices.Add(string.Create(CultureInfo.InvariantCulture, $"the rows have more than {MaxColumns} different fields; all further ones are in the column '{_others.Column}', as one object"));

        return notices;
    }
}
