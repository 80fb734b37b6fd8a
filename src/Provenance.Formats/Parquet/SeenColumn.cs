using System.Text;
using System.Text.Json;
using Provenance.Documents.Tables;

namespace Provenance.Formats.Parquet;

/// <summary>A column of rows, and what kinds of values were seen in it.</summary>
/// <param name="name">Its name.</param>
/// <param name="given">Its type where that is known; null where it is what its values are.</param>
internal sealed class SeenColumn(string name, TableType? given)
{
    /// <summary>Whole numbers up to this are exact as double-precision numbers, IEEE 754.</summary>
    private const long LargestExact = 1L << 53;

    /// <summary>Decimals that a double-precision number may need to be told from all others.</summary>
    private const int MaxDigits = 17;

    private bool _texts;
    private bool _flags;
    private bool _integers;
    private bool _large;
    private bool _numbers;
    private bool _others;

    internal string Name { get; } = name;

    internal byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>The narrowest type that keeps all of them; text where all are null.</summary>
    internal TableType Type =>
        given is { } known ? known
        : _others || (_large && _numbers) || ((_texts ? 1 : 0) + (_flags ? 1 : 0) + (_integers || _numbers ? 1 : 0)) > 1 ? TableType.Json
        : _numbers ? TableType.Number
        : _integers ? TableType.Integer
        : _flags ? TableType.Flag
        : TableType.Text;

    /// <summary>Takes note of the value that the reader stands at.</summary>
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
