using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Provenance.Benchmarks.Own;

/// <summary>A stage's time over that of all a scoring thread does for the same documents.</summary>
internal sealed class ShareColumn : IColumn
{
    public string Id => nameof(ShareColumn);

    public string ColumnName => "of Scan";

    public string Legend => "Share of the time of Scan, by the shortest times; decompressing, cutting and writing are other threads' and come on top";

    public ColumnCategory Category => ColumnCategory.Custom;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool AlwaysShow => true;

    public bool IsNumeric => true;

    public int PriorityInCategory => 1;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        foreach (var other in summary.BenchmarksCases)
        {
            var same = other.Descriptor.WorkloadMethod.Name == nameof(StageBenchmarks.Scan) && StageCase.Job(other) == StageCase.Job(benchmarkCase)
                && StageCase.Words(other) == StageCase.Words(benchmarkCase) && StageCase.Script(other) == StageCase.Script(benchmarkCase);
            if (same && summary[other]?.ResultStatistics is { } whole && summary[benchmarkCase]?.ResultStatistics is { } part)
            {
                return (part.Min / whole.Min).ToString("P1", CultureInfo.InvariantCulture);
            }
        }

        return "-";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
