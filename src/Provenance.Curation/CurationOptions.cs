namespace Provenance.Curation;

/// <summary>Options of a <see cref="Curator"/> that do not change its output.</summary>
public sealed record CurationOptions
{
    /// <summary>The defaults.</summary>
    public static CurationOptions Default { get; } = new();

    /// <summary>Threads that parse, score and compress; 0 for one a processor. However many are asked for, no more than four a processor are started.</summary>
    public int Threads { get; init; }

    /// <summary>Bytes that documents and their facts may take in memory at once, from 16 MiB; what is more goes to temporary files. Default: 1 GiB.</summary>
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>The folder for temporary files; null for a folder beside the output.</summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>The clock that progress goes by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
