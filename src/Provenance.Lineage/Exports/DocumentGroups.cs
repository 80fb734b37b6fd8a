namespace Provenance.Lineage.Exports;

/// <summary>Groups records by document.</summary>
internal static class DocumentGroups
{
    /// <summary>Returns documents in ascending order, with all of their records in the order of the statements; the list is reused.</summary>
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
