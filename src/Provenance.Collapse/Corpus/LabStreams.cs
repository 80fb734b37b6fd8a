namespace Provenance.Collapse.Corpus;

/// <summary>Streams of random numbers, so that the sampling of one part of the lab is independent of all others.</summary>
internal static class LabStreams
{
    internal const ulong Shards = 1;

    /// <summary>The stream of a generation's text; the same for all regimes, so that they differ by their training data and not by chance.</summary>
    internal const ulong Writing = 2;

    /// <summary>The stream of a regime's choice of documents.</summary>
    internal const ulong Choosing = 3;

    /// <summary>The stream of text for training a detector, which is used for no other training.</summary>
    internal const ulong DetectorText = 4;

    /// <summary>The stream of text in pools whose order is tried.</summary>
    internal const ulong PoolText = 5;

    /// <summary>The stream of each of several generators' text.</summary>
    internal const ulong Generators = 6;
}
