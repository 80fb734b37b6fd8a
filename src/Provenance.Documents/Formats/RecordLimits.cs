namespace Provenance.Documents.Formats;

/// <summary>The maximum size of a record, and of the part of a rejected one that is kept.</summary>
internal static class RecordLimits
{
    /// <summary>64 MiB: ten times the largest book; a longer line means that a file lost its line ends.</summary>
    internal const int DefaultMaxBytes = 64 * 1024 * 1024;

    /// <summary>1 GiB: buffers grow by doubling, and arrays have at most 2 GiB.</summary>
    internal const int Largest = 1 << 30;

    /// <summary>Maximum number of bytes kept of a rejected record.</summary>
    internal const int MaxRaw = 1024 * 1024;
}
