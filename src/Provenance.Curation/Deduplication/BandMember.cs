namespace Provenance.Curation.Deduplication;

/// <summary>A document in a band of signatures; documents of one band are adjacent, the preferred first.</summary>
internal readonly record struct BandMember(ulong Band, int Preference, int Place) : IComparable<BandMember>
{
    public int CompareTo(BandMember other)
    {
        var order = Band.CompareTo(other.Band);
        order = order != 0 ? order : Preference.CompareTo(other.Preference);
        return order != 0 ? order : Place.CompareTo(other.Place);
    }
}
