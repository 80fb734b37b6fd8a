using System.Text;
using System.Text.Json;
using Provenance.Documents.Tables;

namespace Provenance.Formats.Parquet;

/// <summary>A column of rows, and the kinds of its values.</summary>
/// <param name="name">The name of the field.</param>
/// <param name="column">The name of the column: the field's, or another where a table cannot have that.</param>
/// <param name="given">Its type if known; null if it follows from its values.</param>
internal sealed class SeenColumn(string name, string column, TableType? given)
{
    /// <summary>The maximum whole number that is exact in double precision (IEEE 754).</summary>
    private const long LargestExact = 1L << 53;

    /// <summary>Maximum number of decimals needed to distinguish a double-precision number from all others.</summary>
    private const int MaxDigits = 17;

    private bool _texts;
    private bool _flags;
    private bool _integers;
    private bool _large;
    private bool _numbers;
    private bool _others;

    internal string Name { get; } = name;

    internal string Column { get; } = column;

    /// <summary>The name of the column as it stands in JSON, between quotes.</summary>
    internal byte[] Utf8Column { get; } = JsonEncodedText.Encode(column).EncodedUtf8Bytes.ToArray();

    internal byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>The narrowest type that holds all values; text if all are null.</summary>
    internal TableType Type =>
        given is { } known ? known
        : _others || (_large && _numbers) || ((_texts ? 1 : 0) + (_flags ? 1 : 0) + (_integers || _numbers ? 1 : 0)) > 1 ? TableType.Json
        : _numbers ? TableType.Number
        : _integers ? TableType.Integer
        : _flags ? TableType.Flag
        : TableType.Text;

    /// <summary>Records the reader's current value.</summary>
    internal void Add(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                _texts = true;
                break;
            case JsonTokenType.True or JsonTokenType.False:
                _flags = true;
                break;
            case JsonTokenType.Number when reader.TryGetInt64(out var integer):
                _integers = true;
                _large |= integer is > LargestExact or < -LargestExact;
                break;
            case JsonTokenType.Number when reader.ValueSpan.Length <= MaxDigits + 2 && reader.TryGetDouble(out var number) && double.IsFinite(number):
                _numbers = true;
                break;
            case JsonTokenType.Null:
                break;
            default:
                _others = true;
                break;
        }
    }
}
