using CsvHelper;

namespace Provenance.Formats.Csv;

/// <summary>The shape that the rows of a table share, by which a row is told from a line of text after a row with a fault.</summary>
internal sealed class CsvShape
{
    private bool[] _quoted = [];
    private bool[] _numbers = [];
    private bool _any;

    /// <summary>Learns from a row without faults that has all cells.</summary>
    internal void Add(CsvReader row)
    {
        if (!_any)
        {
            _any = true;
            _quoted = new bool[row.FieldCount];
            _numbers = new bool[row.FieldCount];
            Array.Fill(_quoted, true);
            Array.Fill(_numbers, true);
        }

        for (var i = 0; i < _quoted.Length; i++)
        {
            if (_quoted[i]) _quoted[i] = IsQuoted(row, i);

            if (_numbers[i]) _numbers[i] = IsNumber(row.GetSpan(i));
        }
    }

    /// <summary>True if a row with all cells looks like those before it.</summary>
    internal bool Fits(CsvReader row)
    {
        for (var i = 0; i < row.FieldCount; i++)
        {
            // a space follows the comma in text and seldom in tables
            if (row.GetSpan(i).StartsWith(" "u8) && !IsQuoted(row, i)) return false;

            if (_any && ((_quoted[i] && !IsQuoted(row, i)) || (_numbers[i] && !IsNumber(row.GetSpan(i))))) return false;
        }

        return true;
    }

    private static bool IsQuoted(CsvReader row, int cell) => row.GetRawSpan(cell).StartsWith("\""u8);

    private static bool IsNumber(ReadOnlySpan<byte> value) => !value.IsEmpty && !value.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
