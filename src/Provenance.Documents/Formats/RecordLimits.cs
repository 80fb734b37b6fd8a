namespace Provenance.Documents.Formats;

/// <summary>How large one record may be, and how much of a bad one is kept.</summary>
internal static class RecordLimits
{
    /// <summary>64 MiB: ten times the largest book; longer lines are files that lost their line ends.</summary>
    internal const int DefaultMaxBytes = 64 * 1024 * 1024;

    /// <summary>More of a bad record than this helps nobody.</summary>
    internal const int MaxRaw = 1024 * 1024;
}
