namespace Provenance.Curation.Writing;

/// <summary>The destination of a record; ordered by the record.</summary>
/// <param name="Ordinal">The record's ordinal.</param>
/// <param name="Member">The part of the output.</param>
/// <param name="Position">The place among all written lines.</param>
/// <param name="Stage">The stage of the set, from 0; -1 for rejects.</param>
internal readonly record struct Placement(long Ordinal, int Member, long Position, int Stage) : IComparable<Placement>
{
    public int CompareTo(Placement other) => Ordinal != other.Ordinal ? Ordinal.CompareTo(other.Ordinal) : Position.CompareTo(other.Position);
}
