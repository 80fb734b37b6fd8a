using Perfolizer.Horology;

namespace Provenance.Benchmarks.Own;

/// <summary>The processor time of this program, in which only one thread works: on a machine that does other things, too, it is what a stage costs, and the time of day is not.</summary>
internal sealed class ProcessorClock : IClock
{
    public string Title => "Processor";

    public bool IsAvailable => true;

    public Frequency Frequency => new(TimeSpan.TicksPerSecond);

    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
