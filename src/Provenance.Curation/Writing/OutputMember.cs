namespace Provenance.Curation.Writing;

/// <summary>
/// A part of an output that is compressed as one gzip member: outputs are sequences of members, which every gzip reader accepts, so that
/// all threads can compress. Members end at places that depend on the lines alone.
/// </summary>
/// <param name="File">The output: stages from 0, then rejects.</param>
/// <param name="Bytes">Number of bytes of its lines with their ends; approximate for rejects.</param>
/// <param name="Lines">Number of lines.</param>
internal readonly record struct OutputMember(int File, long Bytes, int Lines)
{
    /// <summary>Size in bytes at which a member ends, with the line that reaches it.</summary>
    internal const long Max = 8 << 20;
}
