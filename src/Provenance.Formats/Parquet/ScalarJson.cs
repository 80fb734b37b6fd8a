using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Provenance.Documents;

namespace Provenance.Formats.Parquet;

/// <summary>Single values as JSON: numbers exactly, dates and times as ISO 8601.</summary>
internal static unsafe class ScalarJson
{
    private const int LargestNumber = 64;

    /// <summary>A value that is neither text nor made of others.</summary>
    internal static void Add(ByteBuffer to, DuckDbType type, byte* data, long row)
    {
        switch (type)
        {
            case DuckDbType.Boolean:
                to.Add(data[row] != 0 ? "true"u8 : "false"u8);
                break;
            case DuckDbType.Float:
                AddNumber(to, ((float*)data)[row], "R");
                break;
            case DuckDbType.Double:
                AddNumber(to, ((double*)data)[row], "R");
                break;
            case DuckDbType.UHugeInt:
                AddNumber(to, ((UInt128*)data)[row], "D");
                break;
            case DuckDbType.Uuid:
                AddUuid(to, ((ulong*)data)[row * 2], ((ulong*)data)[(row * 2) + 1]);
                break;
            case DuckDbType.Date:
                TimeText.AddDate(to, ((int*)data)[row]);
                break;
            case DuckDbType.Time:
                TimeText.AddTime(to, ((long*)data)[row]);
                break;
            case DuckDbType.TimestampSeconds:
                TimeText.AddMoment(to, ((long*)data)[row], digits: 0, zoned: false);
                break;
            case DuckDbType.TimestampMilliseconds:
                TimeText.AddMoment(to, ((long*)data)[row], digits: 3, zoned: false);
                break;
            case DuckDbType.Timestamp:
            case DuckDbType.TimestampZoned:
                TimeText.AddMoment(to, ((long*)data)[row], digits: 6, type == DuckDbType.TimestampZoned);
                break;
            case DuckDbType.TimestampNanoseconds:
                TimeText.AddMoment(to, ((long*)data)[row], digits: 9, zoned: false);
                break;
            default:
                AddNumber(to, Integer(type, data, row), "D");
                break;
        }
    }

    /// <summary>A whole number of any size.</summary>
    internal static Int128 Integer(DuckDbType type, byte* data, long row) => type switch
    {
        DuckDbType.TinyInt => ((sbyte*)data)[row],
        DuckDbType.UTinyInt => data[row],
        DuckDbType.SmallInt => ((short*)data)[row],
        DuckDbType.USmallInt => ((ushort*)data)[row],
        DuckDbType.Integer => ((int*)data)[row],
        DuckDbType.UInteger => ((uint*)data)[row],
        DuckDbType.BigInt => ((long*)data)[row],
        DuckDbType.UBigInt => ((ulong*)data)[row],
        _ => new Int128(((ulong*)data)[(row * 2) + 1], ((ulong*)data)[row * 2]),
    };

    /// <summary>A number with a fixed number of decimals.</summary>
    internal static void AddDecimal(ByteBuffer to, Int128 value, int scale)
    {
        Span<byte> digits = stackalloc byte[LargestNumber];
        if (value < 0)
        {
            to.Add((byte)'-');
        }

        Int128.Abs(value).TryFormat(digits, out var count, "D", CultureInfo.InvariantCulture);
        var whole = count - scale;
        to.Add(whole > 0 ? digits[..whole] : "0"u8);
        if (scale > 0)
        {
            to.Add((byte)'.');
            for (var i = whole; i < 0; i++)
            {
                to.Add((byte)'0');
            }

            to.Add(digits[Math.Max(whole, 0)..count]);
        }
    }

    /// <summary>
    /// Bytes that nobody says are text: as text where they are UTF-8, for many writers leave that unsaid; else as an object, <c>{"base64": "..."}</c>, so that nobody takes them for
    /// text.
    /// </summary>
    internal static void AddBlob(ByteBuffer to, ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            to.AddString(bytes);
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length(bytes.Length));
        Base64.EncodeToUtf8(bytes, rented, out _, out var length);
        to.Add("{\"base64\":\""u8);
        to.Add(rented.AsSpan(0, length));
        to.Add("\"}"u8);
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>A text that its column says is JSON, as that; as a text where it is not, for one such value must not spoil the row.</summary>
    internal static void AddJson(ByteBuffer to, ReadOnlySpan<byte> json)
    {
        if (!IsJson(json))
        {
            to.AddString(json);
            return;
        }

        // of an object that is spread over lines a line is made: line ends stand only between tokens there
        var start = to.Length;
        to.Add(json);
        to.Slice(start, json.Length).ReplaceAny(LineEnds, (byte)' ');
    }

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

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

    private static void AddNumber<T>(ByteBuffer to, T value, string format)
        where T : IUtf8SpanFormattable
    {
        Span<byte> digits = stackalloc byte[LargestNumber];
        value.TryFormat(digits, out var length, format, CultureInfo.InvariantCulture);
        to.Add(digits[..length]);
    }

    /// <summary>DuckDB turns the highest bit over, so that they sort as numbers.</summary>
    private static void AddUuid(ByteBuffer to, ulong low, ulong high)
    {
        const ulong Highest = 1UL << 63;
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, high ^ Highest);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], low);
        to.AddString(Encoding.ASCII.GetBytes(new Guid(bytes, bigEndian: true).ToString()));
    }
}
