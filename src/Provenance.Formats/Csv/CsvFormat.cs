using Provenance.Documents.Formats;

namespace Provenance.Formats.Csv;

/// <summary>
/// Tables of text: comma-separated (RFC 4180), with semicolons or vertical bars, or with tabs. The first row names the columns if it looks like names; otherwise they are called
/// <c>column1</c>, <c>column2</c> and so on. A name with dots, such as <c>metadata.url</c>, is a field of an object. All values are strings.
/// </summary>
internal sealed class CsvFormat : IDocumentFormat
{
    public string Name => "csv";

    public IReadOnlyList<string> Endings => [".csv", ".tsv"];

    /// <summary>Always false: text with commas need not be a table.</summary>
    public bool Recognises(ReadOnlySpan<byte> start) => false;

    public IBlockReader Open(FormatInput input) => new CsvRows(this, input);

    public IRecordConverter? CreateConverter() => null;
}
