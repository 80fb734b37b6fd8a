namespace Provenance.Curation.Baselines;

/// <summary>A rare word in a document, ordered by the document.</summary>
internal readonly record struct TailCarrier(int Place, int Word) : IComparable<TailCarrier>
{
    public int CompareTo(TailCarrier other) => Place != other.Place ? Place.CompareTo(other.Place) : Word.CompareTo(other.Word);
}
