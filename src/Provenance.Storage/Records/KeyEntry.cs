namespace Provenance.Storage.Records;

/// <summary>Something that a subject can be found by.</summary>
/// <param name="Hash">64 bits of it.</param>
/// <param name="Subject">The subject's number.</param>
internal readonly record struct KeyEntry(long Hash, long Subject) : IComparable<KeyEntry>
{
    public int CompareTo(KeyEntry other) => Hash != other.Hash ? Hash.CompareTo(other.Hash) : Subject.CompareTo(other.Subject);
}
