namespace Provenance.Lineage.Exports;

/// <summary>Hands out the records about each document together.</summary>
internal static class DocumentGroups
{
    /// <summary>Documents in ascending order, with all of their records in the order in which they were stated; the list is used again.</summary>
    internal static IEnumerable<(Digest Document, List<ProvenanceRecord> Records)> Read(IProvenanceStore store)
    {
        var records = new List<ProvenanceRecord>();
        Digest? document = null;
        foreach (var stored in store.RecordsByDocument())
        {
            var record = stored.Read();
            if (document is { } before && before != record.NormalizedDigest)
            {
                yield return (before, records);
                records.Clear();
            }

            document = record.NormalizedDigest;
            records.Add(record);
        }

        if (document is { } last) yield return (last, records);
    }
}
