using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>The entries of some records in all indexes.</summary>
internal sealed class IndexEntries
{
    private readonly List<KeyEntry>[] _families = [[], [], [], []];
    private readonly List<long> _keys = [];

    internal List<KeyEntry> this[IndexFamily family] => _families[(int)family];

    /// <summary>Adds the entries of a record.</summary>
    internal void Add(StoredBlock block, int index)
    {
        var record = block.Record(index);
        _keys.Clear();
        var subject = block.Subject(index);
        StoreKeys.Add(_keys, record, StoreKeys.OfSubject(subject, subject.Kind == RecordKind.Document ? default : subject.Key()));
        Add(record, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_keys), block.SubjectNumber(index), block.First + index);
    }

    /// <param name="record">The record.</param>
    /// <param name="keys">Its keys and bands.</param>
    /// <param name="subject">The number of its entity.</param>
    /// <param name="place">Its place.</param>
    internal void Add(ProvenanceRecord record, ReadOnlySpan<long> keys, long subject, long place)
    {
        var own = StoreKeys.CountWithoutBands(record);
        for (var i = 0; i < keys.Length; i++) this[i < own ? IndexFamily.Key : IndexFamily.Band].Add(new KeyEntry(keys[i], subject));

        if (record.Kind == RecordKind.Member) this[IndexFamily.Member].Add(new KeyEntry(SetHash(record.Set!), subject));

        if (place != subject) this[IndexFamily.Repeat].Add(new KeyEntry(subject, place));
    }

    internal static long SetHash(string set) => StoreKeys.OfSubject(Entity.OfSet(set), Entity.OfSet(set).Key());
}
