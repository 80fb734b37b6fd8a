namespace Provenance.Curation.Sampling;

/// <summary>A document that takes part in sampling, ordered by rank.</summary>
internal readonly record struct SampledItem(ulong Key, int Place, int Slot, int Generator, int Domain, int Language, long Size) : IComparable<SampledItem>
{
    public int CompareTo(SampledItem other)
    {
        var order = Key.CompareTo(other.Key);
        order = order != 0 ? order : Place.CompareTo(other.Place);
        return order != 0 ? order : Slot.CompareTo(other.Slot);
    }
}
