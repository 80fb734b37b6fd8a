using Provenance.Documents.Charsets;
using System.Text.Json;
using Provenance.Documents.Tables;

namespace Provenance.Formats.Parquet;

/// <summary>The columns of JSON lines, found by reading them once.</summary>
internal sealed class RowColumns
{
    /// <summary>Maximum number of different fields; more are data in place of names, and DuckDB would take minutes.</summary>
    private const int MaxColumns = 1000;

    private readonly List<SeenColumn> _columns = [];
    private readonly Dictionary<string, SeenColumn> _byName = new(StringComparer.OrdinalIgnoreCase);

    private RowColumns(IReadOnlyList<TableColumn> given)
    {
        foreach (var column in given) Add(new SeenColumn(column.Name, column.Type));
    }

    /// <summary>The given columns, then the others in order of appearance.</summary>
    internal IReadOnlyList<TableColumn> Columns => _columns.ConvertAll(column => new TableColumn(column.Name, column.Type));

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
        var buffer = new byte[1 << 20];
        var length = 0;
        while (true)
        {
            var read = file.Read(buffer, length, buffer.Length - length);
            var end = length + read;
            var whole = read == 0 ? end : buffer.AsSpan(length, read).LastIndexOf((byte)'\n') + 1 is > 0 and var newline ? length + newline : 0;
            if (whole > 0)
            {
                if (SurrogateEscapes.Mend(buffer.AsSpan(0, whole)))
                {
                    file.Position -= end;
                    file.Write(buffer, 0, whole);
                    file.Position += end - whole;
                }

                found.AddLines(buffer.AsSpan(0, whole));
                buffer.AsSpan(whole, end - whole).CopyTo(buffer);
            }

            length = end - whole;
            if (read == 0) return found;

            if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }
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
        if (!_byName.TryGetValue(name, out var column)) return Add(new SeenColumn(name, null));

        return column.Name == name ? column : throw ParquetErrors.SameColumn(column.Name, name);
    }

    private SeenColumn Add(SeenColumn column)
    {
        if (_columns.Count == MaxColumns) throw ParquetErrors.TooManyColumns(MaxColumns);

        _columns.Add(column);
        _byName.Add(column.Name, column);
        return column;
    }
}
