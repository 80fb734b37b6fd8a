using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using DuckDB.NET.Data;
using Provenance.Documents.Buffers;

namespace Provenance.Formats.Parquet;

/// <summary>The rows of a Parquet file as JSON, in order, see <see cref="JsonExpressions"/>. DuckDB computes them on demand, some 2,000 at a time.</summary>
internal sealed class ParquetRows : IDisposable
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    private readonly DuckDbSession _session;
    private readonly List<RowField> _fields = [];
    private readonly List<string> _asked = [];
    private readonly List<ColumnType> _types = [];
    private readonly string _query;
    private DuckDBDataReader? _rows;

    /// <param name="path">Full path of the file.</param>
    /// <param name="from">Number of the first row, from 0; row groups before it are not touched.</param>
    /// <param name="to">Number of the row after the last one; row groups after it are not touched.</param>
    /// <param name="marked">The rows of the same file with the marks of its text columns, if this one has lost them, see <see cref="FooterTexts"/>.</param>
    /// <exception cref="DuckDBException">The file cannot be read; <see cref="Next"/> may raise this, too.</exception>
    internal ParquetRows(string path, long from = 0, long to = long.MaxValue, ParquetRows? marked = null)
    {
        _session = new DuckDbSession(path);
        try
        {
            var table = $"read_parquet({DuckDbSession.Quote(path)}, hive_partitioning = false)";
            using (var counted = _session.Query($"SELECT count(*) FROM {table}"))
            {
                Count = counted.Read() ? counted.GetInt64(0) : 0;
            }

            using (var described = _session.Query($"DESCRIBE SELECT * FROM {table}"))
            {
                while (described.Read())
                {
                    var name = described.GetString(0);
                    var type = ColumnType.Parse(described.GetString(1));
                    var textType = marked?._types[_types.Count] ?? type;
                    _types.Add(textType);
                    _fields.Add(Field(name, type, textType, DuckDbSession.QuoteName(name)));
                }
            }

            To = to;
            var rows = from == 0 && to == long.MaxValue ? table : string.Create(
                CultureInfo.InvariantCulture,
                $"read_parquet({DuckDbSession.Quote(path)}, hive_partitioning = false, file_row_number = true) WHERE file_row_number >= {from} AND file_row_number < {to}");
            _query = $"SELECT {string.Join(", ", _asked)} FROM {rows}";
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    /// <summary>Number of rows in the file.</summary>
    internal long Count { get; }

    /// <summary>Number of the row after the last one that is read, from 0; above <see cref="Count"/> if all are.</summary>
    internal long To { get; }

    /// <summary>Number of texts so far that were not UTF-8, whose wrong bytes were replaced by U+FFFD.</summary>
    internal long Replaced { get; private set; }

    /// <summary>Returns the number of the first row, from 0, of the row group after that of a row.</summary>
    /// <exception cref="DuckDBException">The file cannot be read.</exception>
    internal static long GroupEnd(string path, long row)
    {
        using var session = new DuckDbSession(path);
        using var groups = session.Query($"SELECT min(row_group_num_rows) FROM parquet_metadata({DuckDbSession.Quote(path)}) GROUP BY row_group_id ORDER BY row_group_id");
        var end = 0L;
        while (end <= row && groups.Read()) end += groups.GetInt64(0);

        return end;
    }

    /// <summary>Moves to the next row; returns false at the end.</summary>
    internal bool Next() => (_rows ??= _session.Query(_query)).Read();

    /// <summary>Writes the row as an object; NULL values are omitted.</summary>
    internal void Write(ByteBuffer to) => Write(to, _fields);

    public void Dispose()
    {
        _rows?.Dispose();
        _session.Dispose();
    }

    /// <summary>
    /// Returns the field of a column. Texts and blobs, in structs too, are fetched as bytes and escaped here: SQL would copy them several times, 2,000 of them at once. Everything else is fetched as JSON.
    /// </summary>
    private RowField Field(string name, ColumnType type, ColumnType textType, string value)
    {
        var index = _asked.Count;
        _asked.Add(type.Kind switch
        {
            "BLOB" => value,
            "VARCHAR" => $"encode({value})",
            "STRUCT" => $"{value} IS NOT NULL",
            _ => $"encode({JsonExpressions.Create(type, value)})",
        });
        var members = type.Kind == "STRUCT"
            ? type.Parts.Select((part, i) => Field(part.Name, part.Type, textType.Parts[i].Type, JsonExpressions.Part(value, part.Name))).ToList()
            : [];
        return new RowField(Encoding.UTF8.GetBytes(JsonExpressions.Member(name)), textType.Kind, index, members);
    }

    private void Write(ByteBuffer to, List<RowField> fields)
    {
        to.Add((byte)'{');
        var first = true;
        foreach (var field in fields)
        {
            if (field.Kind == "STRUCT" ? _rows!.GetBoolean(field.Index) : !_rows!.IsDBNull(field.Index))
            {
                to.Add(first ? [] : ","u8);
                first = false;
                to.Add(field.Member);
                if (field.Kind == "STRUCT")
                {
                    Write(to, field.Members);
                }
                else
                {
                    WriteValue(to, field);
                }
            }
        }

        to.Add((byte)'}');
    }

    private void WriteValue(ByteBuffer to, RowField field)
    {
        using var stream = _rows!.GetStream(field.Index);
        var rented = ArrayPool<byte>.Shared.Rent((int)stream.Length);
        var value = rented.AsSpan(0, (int)stream.Length);
        stream.ReadExactly(value);
        if (field.Kind == "BLOB" && !Utf8.IsValid(value))
        {
            // so that it is not taken for text
            to.Add(Encoding.ASCII.GetBytes($"{{\"base64\":\"{Convert.ToBase64String(value)}\"}}"));
        }
        else if (field.Kind == "VARCHAR" && !Utf8.IsValid(value))
        {
            to.AddString(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(value)));
            Replaced++;
        }
        else if (field.Kind is "BLOB" or "VARCHAR" || !IsJson(value))
        {
            to.AddString(value);
        }
        else
        {
            // line ends occur only between tokens here, and a row must be one line
            value.ReplaceAny(LineEnds, (byte)' ');
            to.Add(value);
        }

        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Checks JSON that DuckDB's <c>json_valid</c> accepts, which includes NaN and a comma before a bracket.</summary>
    private static bool IsJson(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
            }

            return Utf8.IsValid(json);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <param name="Member">Its name in JSON, with the colon.</param>
    /// <param name="Kind">See <see cref="ColumnType.Kind"/>.</param>
    /// <param name="Index">Its index among the values fetched; for a struct, that of its presence.</param>
    /// <param name="Members">The fields of a struct.</param>
    private sealed record RowField(byte[] Member, string Kind, int Index, List<RowField> Members);
}
