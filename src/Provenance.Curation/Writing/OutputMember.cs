namespace Provenance.Curation.Writing;

/// <summary>
/// A part of an output that is gzipped by itself: outputs are members one after the other, which every reader of gzip takes, so that they are
/// compressed by all threads. Where one ends depends on the lines alone.
/// </summary>
/// <param name="File">The output: stages from 0, then rejects.</param>
/// <param name="Bytes">Bytes of its lines, their ends with them; about, for rejects.</param>
/// <param name="Lines">How many.</param>
internal readonly record struct OutputMember(int File, long Bytes, int Lines)
{
    /// <summary>A member ends with the line that reaches this.</summary>
    internal const long Max = 8 << 20;
}
