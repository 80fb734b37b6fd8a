using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Provenance.Benchmarks.Own;

/// <summary>Bytes of a document's text over the time that a stage takes for it, whatever the stage itself reads, so that stages compare.</summary>
internal sealed class ThroughputColumn : IColumn
{
    private readonly Dictionary<(Script, int), double> _bytes = [];

    public string Id => nameof(ThroughputColumn);

    public string ColumnName => "MB/s";

    public string Legend => "Megabytes (10^6) of documents' text a second, by the shortest time";

    public ColumnCategory Category => ColumnCategory.Custom;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool AlwaysShow => true;

    public bool IsNumeric => true;

    public int PriorityInCategory => 0;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        if (summary[benchmarkCase]?.ResultStatistics is not { } statistics) return "-";
        var documents = (StageCase.Script(benchmarkCase), StageCase.Words(benchmarkCase));
        if (!_bytes.TryGetValue(documents, out var bytes)) _bytes[documents] = bytes = ScannedDocuments.MeanBytes(documents.Item1, documents.Item2);
        return (1000 * bytes / statistics.Min).ToString("F1", CultureInfo.InvariantCulture);
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
