using BenchmarkDotNet.Running;

namespace Provenance.Benchmarks.Own;

/// <summary>Which documents a measured case was about.</summary>
internal static class StageCase
{
    internal static int Words(BenchmarkCase benchmark) => (int)benchmark.Parameters[nameof(StageBenchmarks.Words)];

    internal static Script Script(BenchmarkCase benchmark) => (Script)benchmark.Parameters[nameof(StageBenchmarks.Script)];

    internal static string Job(BenchmarkCase benchmark) => benchmark.Job.ResolvedId;
}
