using System.Buffers;
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
    private readonly DuckDBDataReader _rows;

    /// <param name="path">Full path of the file.</param>
    /// <exception cref="DuckDBException">The file cannot be read; <see cref="Next"/> may raise this, too.</exception>
    internal ParquetRows(string path)
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
                    _fields.Add(Field(name, ColumnType.Parse(described.GetString(1)), DuckDbSession.QuoteName(name)));
                }
            }

            _rows = _session.Query($"SELECT {string.Join(", ", _asked)} FROM {table}");
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    /// <summary>Number of rows in the file.</summary>
    internal long Count { get; }

    /// <summary>Moves to the next row; returns false at the end.</summary>
    internal bool Next() => _rows.Read();

    /// <summary>Writes the row as an object; NULL values are omitted.</summary>
    internal void Write(ByteBuffer to) => Write(to, _fields);

    public void Dispose()
    {
        _rows.Dispose();
        _session.Dispose();
    }

    /// <summary>
    /// Returns the field of a column. Texts and blobs, in structs too, are fetched as bytes and escaped here: SQL would copy them several times, 2,000 of them at once. Everything else is fetched as JSON.
    /// </summary>
    private RowField Field(string name, ColumnType type, string value)
    {
        var index = _asked.Count;
        _asked.Add(type.Kind switch
        {
            "BLOB" => value,
            "VARCHAR" => $"encode({value})",
            "STRUCT" => $"{value} IS NOT NULL",
            _ => $"encode({JsonExpressions.Create(type, value)})",
        });
        var members = type.Kind == "STRUCT" ? type.Parts.Select(part => Field(part.Name, part.Type, JsonExpressions.Part(value, part.Name))).ToList() : [];
        return new RowField(Encoding.UTF8.GetBytes(JsonExpressions.Member(name)), type.Kind, index, members);
    }

    private void Write(ByteBuffer to, List<RowField> fields)
    {
        to.Add((byte)'{');
        var first = true;
        foreach (var field in fields)
        {
            if (field.Kind == "STRUCT" ? _rows.GetBoolean(field.Index) : !_rows.IsDBNull(field.Index))
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
        using var stream = _rows.GetStream(field.Index);
        var rented = ArrayPool<byte>.Shared.Rent((int)stream.Length);
        var value = rented.AsSpan(0, (int)stream.Length);
        stream.ReadExactly(value);
        if (field.Kind == "BLOB" && !Utf8.IsValid(value))
        {
            // so that it is not taken for text
            to.Add(Encoding.ASCII.GetBytes($"{{\"base64\":\"{Convert.ToBase64String(value)}\"}}"));
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
