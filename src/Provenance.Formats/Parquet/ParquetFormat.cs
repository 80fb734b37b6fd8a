using Provenance.Documents.Formats;

namespace Provenance.Formats.Parquet;

/// <summary>
/// Apache Parquet, read by DuckDB. A row is a document whose fields are the columns, see <see cref="JsonExpressions"/>; places are row numbers from 1.
/// </summary>
internal sealed class ParquetFormat : IDocumentFormat
{
    internal static ParquetFormat Instance { get; } = new();

    public string Name => "parquet";

    public IReadOnlyList<string> Endings { get; } = [".parquet", ".pq"];

    public bool Recognises(ReadOnlySpan<byte> start) => start.StartsWith(ParquetReader.Magic);

    public IBlockReader Open(FormatInput input)
    {
        DuckDbSession.Require();
        return new ParquetReader(input, this);
    }

    public IRecordConverter? CreateConverter() => null;
}
