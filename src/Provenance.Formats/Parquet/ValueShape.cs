using System.Text;
using Provenance.Documents;

namespace Provenance.Formats.Parquet;

/// <summary>
/// A column, or a part of one, and how its values become JSON: lists as arrays; structs, and maps whose keys are texts, as objects; other maps as arrays of objects with key and
/// value. Of an object, what is NULL or no number is left out, as fields that documents do not have; in an array it is null.
/// </summary>
internal sealed unsafe class ValueShape
{
    private readonly DuckDbType _type;
    private readonly bool _json;
    private readonly DuckDbType _storage;
    private readonly int _scale;
    private readonly byte[] _member;
    private readonly ValueShape[] _parts;
    private byte* _data;
    private ulong* _valid;

    private ValueShape(string name, nint type)
    {
        Name = name;
        _type = DuckDbNative.TypeId(type);
        var member = new ByteBuffer(name.Length + 8);
        member.AddString(Encoding.UTF8.GetBytes(name));
        member.Add((byte)':');
        _member = member.Written.ToArray();
        _json = _type == DuckDbType.Varchar && DuckDbNative.Take(DuckDbNative.TypeAlias(type)) == "JSON";
        if (_type == DuckDbType.Decimal)
        {
            _storage = DuckDbNative.DecimalStorage(type);
            _scale = DuckDbNative.DecimalScale(type);
        }
        else if (_type == DuckDbType.Array)
        {
            _scale = (int)DuckDbNative.ArraySize(type);
        }

        _parts = _type switch
        {
            DuckDbType.List => [Part("", DuckDbNative.ListItem(type))],
            DuckDbType.Array => [Part("", DuckDbNative.ArrayItem(type))],
            DuckDbType.Map => [Part("key", DuckDbNative.MapKey(type)), Part("value", DuckDbNative.MapValue(type))],
            DuckDbType.Struct => Members(type),
            _ => [],
        };
    }

    /// <summary>The column's name, or that of a struct's member.</summary>
    internal string Name { get; }

    /// <summary>Whether its values can be had as they are; others are to be asked for as text.</summary>
    internal bool IsKnown => Enum.IsDefined(_type) && _type != DuckDbType.Invalid && Array.TrueForAll(_parts, part => part.IsKnown);

    /// <param name="name">The column's name.</param>
    /// <param name="type">DuckDB's logical type, which stays the caller's.</param>
    internal static ValueShape Of(string name, nint type) => new(name, type);

    /// <summary>Goes on to other rows; the vector must stay while they are written.</summary>
    internal void Bind(nint vector)
    {
        _data = DuckDbNative.VectorData(vector);
        _valid = DuckDbNative.VectorValidity(vector);
        switch (_type)
        {
            case DuckDbType.List:
                _parts[0].Bind(DuckDbNative.ListChild(vector));
                break;
            case DuckDbType.Array:
                _parts[0].Bind(DuckDbNative.ArrayChild(vector));
                break;
            case DuckDbType.Map:
                BindMembers(DuckDbNative.ListChild(vector));
                break;
            case DuckDbType.Struct:
                BindMembers(vector);
                break;
        }
    }

    /// <summary>Writes a row of several columns as an object.</summary>
    internal static void WriteMembers(ByteBuffer to, ValueShape[] members, long row)
    {
        to.Add((byte)'{');
        var first = true;
        foreach (var member in members)
        {
            if (!member.IsMissing(row))
            {
                if (!first)
                {
                    to.Add((byte)',');
                }

                first = false;
                to.Add(member._member);
                member.Write(to, row);
            }
        }

        to.Add((byte)'}');
    }

    /// <summary>A whole number that is there.</summary>
    internal long Integer(long row) => (long)ScalarJson.Integer(_type, _data, row);

    private bool IsMissing(long row) =>
        (_valid != null && (_valid[row >> 6] & (1UL << (int)(row & 63))) == 0)
        || (_type == DuckDbType.Double && !double.IsFinite(((double*)_data)[row]))
        || (_type == DuckDbType.Float && !float.IsFinite(((float*)_data)[row]));

    private void Write(ByteBuffer to, long row)
    {
        switch (_type)
        {
            case DuckDbType.Varchar when _json:
                ScalarJson.AddJson(to, Bytes(row));
                break;
            case DuckDbType.Varchar:
                to.AddString(Bytes(row));
                break;
            case DuckDbType.Blob:
                ScalarJson.AddBlob(to, Bytes(row));
                break;
            case DuckDbType.Decimal:
                ScalarJson.AddDecimal(to, ScalarJson.Integer(_storage, _data, row), _scale);
                break;
            case DuckDbType.List:
                WriteItems(to, ((long*)_data)[row * 2], ((long*)_data)[(row * 2) + 1]);
                break;
            case DuckDbType.Array:
                WriteItems(to, row * _scale, _scale);
                break;
            case DuckDbType.Map:
                WriteMap(to, ((long*)_data)[row * 2], ((long*)_data)[(row * 2) + 1]);
                break;
            case DuckDbType.Struct:
                WriteMembers(to, _parts, row);
                break;
            default:
                ScalarJson.Add(to, _type, _data, row);
                break;
        }
    }

    private void WriteItems(ByteBuffer to, long start, long count)
    {
        to.Add((byte)'[');
        for (var i = start; i < start + count; i++)
        {
            if (i > start)
            {
                to.Add((byte)',');
            }

            if (_parts[0].IsMissing(i))
            {
                to.Add("null"u8);
            }
            else
            {
                _parts[0].Write(to, i);
            }
        }

        to.Add((byte)']');
    }

    private void WriteMap(ByteBuffer to, long start, long count)
    {
        var named = _parts[0]._type == DuckDbType.Varchar && !_parts[0]._json;
        to.Add(named ? (byte)'{' : (byte)'[');
        var first = true;
        for (var i = start; i < start + count; i++)
        {
            if (named && _parts[1].IsMissing(i))
            {
                continue;
            }

            if (!first)
            {
                to.Add((byte)',');
            }

            first = false;
            if (named)
            {
                _parts[0].Write(to, i);
                to.Add((byte)':');
                _parts[1].Write(to, i);
            }
            else
            {
                WriteMembers(to, _parts, i);
            }
        }

        to.Add(named ? (byte)'}' : (byte)']');
    }

    /// <summary>DuckDB's <c>duckdb_string_t</c>: a length of 4 bytes, then up to 12 bytes in place, or 4 bytes of them and a pointer to all.</summary>
    private ReadOnlySpan<byte> Bytes(long row)
    {
        const int Size = 16, Inline = 12;
        var text = _data + (row * Size);
        var length = *(int*)text;
        return new ReadOnlySpan<byte>(length <= Inline ? text + 4 : *(byte**)(text + 8), length);
    }

    private void BindMembers(nint vector)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            _parts[i].Bind(DuckDbNative.StructChild(vector, (ulong)i));
        }
    }

    private static ValueShape[] Members(nint type)
    {
        var members = new ValueShape[(int)DuckDbNative.StructCount(type)];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = Part(DuckDbNative.Take(DuckDbNative.StructName(type, (ulong)i)), DuckDbNative.StructItem(type, (ulong)i));
        }

        return members;
    }

    private static ValueShape Part(string name, nint type)
    {
        try
        {
            return new ValueShape(name, type);
        }
        finally
        {
            DuckDbNative.DestroyType(ref type);
        }
    }
}
