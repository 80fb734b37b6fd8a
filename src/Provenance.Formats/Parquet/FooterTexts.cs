namespace Provenance.Formats.Parquet;

/// <summary>
/// The marks of text columns in the footer of a Parquet file (parquet.thrift, in Thrift's compact protocol). Without them columns of text are read as bytes, as they must be if some are
/// not UTF-8: DuckDB refuses the whole row group of such a value.
/// </summary>
internal static class FooterTexts
{
    /// <summary>Maximum depth of structs and lists; the format has less than ten.</summary>
    private const int MaxDepth = 32;

    private const int Schema = 2;
    private const int ConvertedType = 6;
    private const int LogicalType = 10;

    private const byte BooleanTrue = 1;
    private const byte BooleanFalse = 2;
    private const byte Int8 = 3;
    private const byte Int32 = 5;
    private const byte Int64 = 6;
    private const byte Double = 7;
    private const byte Binary = 8;
    private const byte List = 9;
    private const byte Set = 10;
    private const byte Struct = 12;

    // members of the union of logical types, as the headers of their fields; the last does not exist and is skipped
    private const byte StringType = (1 << 4) | Struct;
    private const byte EnumType = (4 << 4) | Struct;
    private const byte NoType = (9 << 4) | Struct;

    /// <summary>Removes the marks in place; the length stays the same.</summary>
    /// <exception cref="InvalidDataException">The footer is damaged.</exception>
    internal static void Remove(Span<byte> footer)
    {
        try
        {
            var position = 0;
            var field = 0;
            while (Next(footer, ref position, ref field) is > 0 and var type)
            {
                if (field == Schema && type == List)
                {
                    var count = ListHeader(footer, ref position, out _);
                    for (; count > 0; count--) RemoveFrom(footer, ref position);

                    return;
                }

                Skip(footer, ref position, type, MaxDepth);
            }
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException("the footer ends too early", e);
        }
    }

    /// <summary>Removes the marks from one element of the schema.</summary>
    private static void RemoveFrom(Span<byte> footer, ref int position)
    {
        var field = 0;
        while (true)
        {
            var start = position;
            var type = Next(footer, ref position, ref field);
            if (type == 0) return;

            // UTF8 is 0 and ENUM is 4, doubled by the zigzag code; a field of another type is skipped by readers
            if (field == ConvertedType && type == Int32 && footer[position] is 0 or 8) footer[start] = (byte)((footer[start] & 0xF0) | Int64);

            if (field == LogicalType && type == Struct && footer[position] is StringType or EnumType) footer[position] = NoType;

            Skip(footer, ref position, type, MaxDepth);
        }
    }

    /// <summary>Reads the header of a field; returns its type, 0 at the end of the struct.</summary>
    private static byte Next(ReadOnlySpan<byte> footer, ref int position, ref int field)
    {
        var header = footer[position++];
        var type = (byte)(header & 0xF);
        if (type == 0) return 0;

        field = header >> 4 > 0 ? field + (header >> 4) : (int)(Number(footer, ref position) >> 1);
        return type;
    }

    private static void Skip(ReadOnlySpan<byte> footer, ref int position, byte type, int depth)
    {
        if (depth == 0) throw new InvalidDataException("the footer is nested too deep");

        switch (type)
        {
            case BooleanTrue or BooleanFalse:
                break;
            case Int8:
                position++;
                break;
            case > Int8 and <= Int64:
                Number(footer, ref position);
                break;
            case Double:
                position += sizeof(double);
                break;
            case Binary:
                var length = Number(footer, ref position);
                position += (int)Math.Min(length, (ulong)footer.Length);
                break;
            case List or Set:
                for (var count = ListHeader(footer, ref position, out var items); count > 0; count--)
                {
                    if (items is BooleanTrue or BooleanFalse) position++;
                    else Skip(footer, ref position, items, depth - 1);
                }

                break;
            case Struct:
                var field = 0;
                while (Next(footer, ref position, ref field) is > 0 and var member) Skip(footer, ref position, member, depth - 1);

                break;
            default:
                throw new InvalidDataException("the footer has a type that Parquet does not use");
        }

        if (position > footer.Length) throw new InvalidDataException("the footer ends too early");
    }

    private static int ListHeader(ReadOnlySpan<byte> footer, ref int position, out byte type)
    {
        var header = footer[position++];
        type = (byte)(header & 0xF);
        return header >> 4 < 15 ? header >> 4 : (int)Math.Min(Number(footer, ref position), int.MaxValue);
    }

    private static ulong Number(ReadOnlySpan<byte> footer, ref int position)
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = footer[position++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return number;
        }

        throw new InvalidDataException("the footer has a number that is too long");
    }
}
