namespace Provenance.Collapse.Corpus;

/// <summary>Streams of random numbers, so that what one part of the lab draws depends on no other part.</summary>
internal static class LabStreams
{
    internal const ulong Shards = 1;

    /// <summary>The text of a generation; the same for all arms, so that they differ by what they were trained on and not by luck.</summary>
    internal const ulong Writing = 2;

    /// <summary>Which documents a regime takes.</summary>
    internal const ulong Choosing = 3;

    /// <summary>Text that a detector learns from, and that is never trained on otherwise.</summary>
    internal const ulong DetectorText = 4;

    /// <summary>Text in pools whose order is tried.</summary>
    internal const ulong PoolText = 5;

    /// <summary>Each of several generators' text.</summary>
    internal const ulong Generators = 6;
}
