namespace Provenance.Curation.Writing;

/// <summary>The destination of a record; ordered by the record.</summary>
/// <param name="Ordinal">Which record of all inputs.</param>
/// <param name="Member">The part of the output.</param>
/// <param name="Position">Its place among all that is written.</param>
/// <param name="Stage">Of the set, from 0; -1 for rejects.</param>
internal readonly record struct Placement(long Ordinal, int Member, long Position, int Stage) : IComparable<Placement>
{
    public int CompareTo(Placement other) => Ordinal != other.Ordinal ? Ordinal.CompareTo(other.Ordinal) : Position.CompareTo(other.Position);
}
