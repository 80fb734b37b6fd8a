using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Provenance.Benchmarks.Own;

/// <summary>
/// What the tables of stages show: time, throughput, share of a scan and bytes allocated, all a document. Measured in processor time, in many short pieces, of which the shortest counts:
/// others on the machine slow a stage by what they take of the caches, too.
/// </summary>
internal sealed class StageConfig : ManualConfig
{
    public StageConfig()
    {
        AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)));
        AddColumn(StatisticColumn.Min, new ThroughputColumn(), new ShareColumn());
        HideColumns(Column.Error, Column.StdDev, Column.Median);
        // over whatever job is asked for
        AddJob(Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(20)).WithMaxIterationCount(40).WithClock(new ProcessorClock()).WithToolchain(InProcessEmitToolchain.Instance).AsMutator());
    }
}
