namespace Provenance.Curation;

/// <summary>Options of a <see cref="Curator"/> that do not change its output.</summary>
public sealed record CurationOptions
{
    /// <summary>The defaults.</summary>
    public static CurationOptions Default { get; } = new();

    /// <summary>Number of threads that parse, score and compress; 0 for one a processor. At most four a processor are started.</summary>
    public int Threads { get; init; }

    /// <summary>Maximum memory for documents and their facts in bytes, from 16 MiB; the rest goes to temporary files. Default: 1 GiB.</summary>
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>The folder for temporary files; null for a folder beside the output.</summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>The clock for progress.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
