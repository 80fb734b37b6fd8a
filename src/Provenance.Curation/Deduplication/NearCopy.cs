namespace Provenance.Curation.Deduplication;

/// <summary>A document that was rejected as a copy of another, ordered by its place.</summary>
internal readonly record struct NearCopy(int Place, int Kept, float Similarity) : IComparable<NearCopy>
{
    public int CompareTo(NearCopy other) => Place.CompareTo(other.Place);
}
