namespace Provenance.Documents.Pipelines;

/// <summary>Determines the number of threads for every option that sets it, so that all commands treat it alike.</summary>
internal static class Workers
{
    /// <summary>
    /// Maximum number of threads per processor. More threads only wait for each other, and each has buffers of its own: some 1.5 MB per scanning thread. Results do not
    /// depend on the number, so the limit is invisible.
    /// </summary>
    private const int MaxPerProcessor = 4;

    /// <param name="threads">The option's value: 0 for one per processor, otherwise the maximum number.</param>
    internal static int Count(int threads) =>
        threads == 0 ? Environment.ProcessorCount : Math.Min(threads, MaxPerProcessor * Environment.ProcessorCount);
}
