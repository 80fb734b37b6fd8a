namespace Provenance.Documents.Pipelines;

/// <summary>How many threads are started for an option that names them: whatever has such an option asks here, so that all of them mean the same.</summary>
internal static class Workers
{
    /// <summary>
    /// More than a few a processor only wait for each other, and each has buffers of its own: some 1.5 MB a thread of a scan. Results do not depend on their number, so that nobody sees
    /// where it ends.
    /// </summary>
    private const int MaxPerProcessor = 4;

    /// <param name="threads">As the option has it: 0 for one a processor, else so many at most.</param>
    internal static int Count(int threads) =>
        threads == 0 ? Environment.ProcessorCount : Math.Min(threads, MaxPerProcessor * Environment.ProcessorCount);
}
