namespace Provenance.Curation.Baselines;

/// <summary>A chosen document that can be replaced by another, ordered by its rank.</summary>
internal readonly record struct TailVictim(ulong Key, int Place) : IComparable<TailVictim>
{
    public int CompareTo(TailVictim other) => Key != other.Key ? Key.CompareTo(other.Key) : Place.CompareTo(other.Place);
}
