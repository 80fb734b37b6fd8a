using System.Globalization;

namespace Provenance.Reports.Collapse;

/// <summary>Writes tables as RFC 4180 defines them: lines end in CRLF, and fields are quoted where needed. Values that are not numbers are empty.</summary>
internal sealed class CsvWriter(TextWriter to)
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n");
    private bool _begun;

    internal CsvWriter Field(string text)
    {
        to.Write(_begun ? "," : "");
        to.Write(text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
        _begun = true;
        return this;
    }

    /// <summary>Writes an unrounded number.</summary>
    internal CsvWriter Field(double value) => Field(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "");

    internal CsvWriter Field(long value) => Field(value.ToString(CultureInfo.InvariantCulture));

    internal CsvWriter Field(ulong value) => Field(value.ToString(CultureInfo.InvariantCulture));

    internal void Line()
    {
        to.Write("\r\n");
        _begun = false;
    }
}
