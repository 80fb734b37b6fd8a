namespace Provenance.Storage.Records;

/// <summary>A key by which an entity can be found.</summary>
/// <param name="Hash">64 bits of the key.</param>
/// <param name="Subject">The entity's number.</param>
internal readonly record struct KeyEntry(long Hash, long Subject) : IComparable<KeyEntry>
{
    public int CompareTo(KeyEntry other) => Hash != other.Hash ? Hash.CompareTo(other.Hash) : Subject.CompareTo(other.Subject);
}
