namespace Provenance.Curation.Deduplication;

/// <summary>Two near-duplicates, ordered by the one to reject, the preferred of those first.</summary>
/// <param name="Preference">Preference of the one to reject.</param>
/// <param name="Place">Place of the one to reject.</param>
/// <param name="KeptPreference">Preference of the other.</param>
/// <param name="Kept">Place of the other.</param>
/// <param name="Similarity">Estimated Jaccard similarity of five-word runs.</param>
internal readonly record struct NearPair(int Preference, int Place, int KeptPreference, int Kept, float Similarity) : IComparable<NearPair>
{
    public int CompareTo(NearPair other)
    {
        var order = Preference.CompareTo(other.Preference);
        order = order != 0 ? order : Place.CompareTo(other.Place);
        order = order != 0 ? order : KeptPreference.CompareTo(other.KeptPreference);
        return order != 0 ? order : Kept.CompareTo(other.Kept);
    }
}
