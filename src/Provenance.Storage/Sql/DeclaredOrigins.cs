using Provenance.Lineage.Records;

namespace Provenance.Storage.Sql;

/// <summary>Upgrades states from versions in which the last declaration counted, whatever it contradicted.</summary>
internal static class DeclaredOrigins
{
    /// <summary>The first version of the schema with contradictions.</summary>
    private const long Version = 3;

    /// <param name="database">The store, within the upgrading transaction.</param>
    /// <param name="from">The old version.</param>
    internal static void Upgrade(SqlDatabase database, long from)
    {
        if (from is 0 or >= Version) return;

        // the states of all others follow from their only record, handled by the schema's script; a mixed origin may be declared or derived
        var subjects = database.Read(
            "SELECT no, key FROM subject WHERE kind = 0 AND (origin = 3 OR no IN (SELECT subject FROM record GROUP BY subject HAVING count(*) > 1)) ORDER BY no",
            rows => (No: rows.Long(0), Subject: Entity.FromKey(rows.Bytes(1))));
        foreach (var (no, subject) in subjects)
        {
            var state = new DocumentState { Document = subject.Digest };
            foreach (var record in database.Read($"SELECT {database.BodyColumns} FROM record r WHERE r.subject = $1 ORDER BY r.seq", rows => RecordParser.Parse(database.ReadBody(rows, 0)).Record, no))
            {
                state = state.With(record);
            }

            database.Execute(
                "UPDATE subject SET origin = $1, generation = $2, generator = $3, declared = $4 WHERE no = $5",
                (long)state.Origin, (long?)state.Generation, state.Generator, (long)state.Declared, no);
        }
    }
}
