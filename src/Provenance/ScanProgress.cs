namespace Provenance;

/// <summary>How far a scan has come.</summary>
/// <param name="Documents">Documents assessed.</param>
/// <param name="TextBytes">Bytes of their text.</param>
/// <param name="BytesRead">Bytes read from disk, compressed or not.</param>
/// <param name="BytesTotal">Bytes on disk of all inputs; 0 where it is not known.</param>
/// <param name="Elapsed">Time since the start.</param>
public readonly record struct ScanProgress(long Documents, long TextBytes, long BytesRead, long BytesTotal, TimeSpan Elapsed);
