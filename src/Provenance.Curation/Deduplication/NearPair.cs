namespace Provenance.Curation.Deduplication;

/// <summary>Two documents of nearly the same text, ordered by the one that is to be left out, the preferred of those first.</summary>
/// <param name="Preference">Of the one that is to be left out.</param>
/// <param name="Place">Its place.</param>
/// <param name="KeptPreference">Of the other.</param>
/// <param name="Kept">The place of the other.</param>
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
