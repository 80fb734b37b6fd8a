namespace Provenance.Formats.Corpora;

/// <summary>How far a download is.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Bytes">Bytes that are on disk.</param>
/// <param name="BytesTotal">Bytes it will have; null where the server does not say.</param>
/// <param name="BytesOfRun">Bytes that this run has fetched.</param>
/// <param name="Elapsed">Since this run began to fetch the file.</param>
public readonly record struct PullProgress(string File, long Bytes, long? BytesTotal, long BytesOfRun, TimeSpan Elapsed);
