using Npgsql;
using NpgsqlTypes;
using Provenance.Storage.Records;
using Provenance.Storage.Sql;

namespace Provenance.Storage.Postgres;

/// <summary>Writes batches by COPY; queries the store twice per batch, not once per record.</summary>
internal static class PostgresBatch
{
    private const string StateColumns = EntityState.Columns;

    internal static void FindKeys(PostgresDatabase database, ReadOnlySpan<long> hashes, Action<KeyEntry> found)
    {
        using var rows = database.Query("SELECT hash, subject FROM key WHERE hash = ANY($1)", hashes.ToArray());
        while (rows.Read()) found(new KeyEntry(rows.Long(0), rows.Long(1)));
    }

    internal static void Resolve(PostgresDatabase database, PendingBatch batch)
    {
        var candidates = batch.Subjects.Where(subject => subject.Candidates is not null).SelectMany(subject => subject.Candidates!.Select(no => (no, subject))).ToLookup(pair => pair.no, pair => pair.subject);
        if (candidates.Count == 0) return;

        var numbers = new Dictionary<long, PendingEntity>();
        using (var rows = database.Query($"SELECT no, key, {StateColumns} FROM subject WHERE no = ANY($1)", candidates.Select(group => group.Key).ToArray()))
        {
            while (rows.Read())
            {
                foreach (var subject in candidates[rows.Long(0)])
                {
                    if (rows.Bytes(1).SequenceEqual(subject.Key))
                    {
                        subject.No = rows.Long(0);
                        subject.State = EntityState.Read(rows, 2, subject.Subject.Digest);
                        numbers.Add(subject.No, subject);
                    }
                }
            }
        }

        if (numbers.Count == 0) return;

        using var bodies = database.Query("SELECT subject, body FROM record WHERE subject = ANY($1)", numbers.Keys.ToArray());
        while (bodies.Read()) numbers[bodies.Long(0)].AddStatement(bodies.Bytes(1));
    }

    internal static void Append(PostgresDatabase database, PendingBatch batch)
    {
        database.Copy("record (seq, subject, keys, hash, body)", to => Records(to, batch));
        database.Copy($"subject (no, kind, key, {StateColumns})", to => NewSubjects(to, batch));
        if (batch.Subjects.Any(subject => subject.IsChanged))
        {
            database.Execute("CREATE TEMP TABLE changed (LIKE subject) ON COMMIT DROP");
            database.Copy($"changed (no, kind, key, {StateColumns})", to => Subjects(to, batch.Subjects.Where(subject => subject.IsChanged)));
            database.Execute($"UPDATE subject SET ({StateColumns}) = (SELECT {StateColumns} FROM changed WHERE changed.no = subject.no) WHERE no IN (SELECT no FROM changed)");
        }

        Members(database, batch);
        database.Execute("INSERT INTO batch (first, last, root) VALUES ($1, $2, $3)", batch.First, batch.Last, batch.Root.ToArray());
    }

    internal static void AddKeys(PostgresDatabase database, ReadOnlySpan<KeyEntry> entries)
    {
        if (entries.Length == 0) return;

        var all = entries.ToArray();
        database.Execute("CREATE TEMP TABLE new_key (hash BIGINT NOT NULL, subject BIGINT NOT NULL) ON COMMIT DROP");
        database.Copy("new_key (hash, subject)", to =>
        {
            foreach (var entry in all)
            {
                to.StartRow();
                to.Write(entry.Hash, NpgsqlDbType.Bigint);
                to.Write(entry.Subject, NpgsqlDbType.Bigint);
            }
        });
        database.Execute("INSERT INTO key (hash, subject) SELECT hash, subject FROM new_key ON CONFLICT DO NOTHING");
    }

    private static void Records(NpgsqlBinaryImporter to, PendingBatch batch)
    {
        foreach (ref readonly var record in batch.Records)
        {
            if (record.Sequence == 0) continue;

            var keys = new byte[record.KeyCount * StoreKeys.Size];
            StoreKeys.Write(batch.Keys(record), keys);
            to.StartRow();
            to.Write(record.Sequence, NpgsqlDbType.Bigint);
            to.Write(batch.Subjects[record.Subject].No, NpgsqlDbType.Bigint);
            to.Write(keys, NpgsqlDbType.Bytea);
            to.Write(record.Hash.ToArray(), NpgsqlDbType.Bytea);
            to.Write(batch.Body(record).ToArray(), NpgsqlDbType.Bytea);
        }
    }

    private static void NewSubjects(NpgsqlBinaryImporter to, PendingBatch batch) => Subjects(to, batch.Subjects.Where(subject => subject.IsNew));

    private static void Subjects(NpgsqlBinaryImporter to, IEnumerable<PendingEntity> subjects)
    {
        foreach (var subject in subjects)
        {
            var state = subject.State;
            to.StartRow();
            to.Write(subject.No, NpgsqlDbType.Bigint);
            to.Write((long)subject.Subject.Kind, NpgsqlDbType.Bigint);
            to.Write(subject.Key, NpgsqlDbType.Bytea);
            to.Write((long)state.Origin, NpgsqlDbType.Bigint);
            Write(to, (long?)state.Generation, NpgsqlDbType.Bigint);
            Write(to, state.Generator, NpgsqlDbType.Text);
            Write(to, state.Source, NpgsqlDbType.Text);
            to.Write(state.Derived ? 1L : 0L, NpgsqlDbType.Bigint);
            Write(to, (long?)state.Verdict, NpgsqlDbType.Bigint);
            Write(to, state.PValue, NpgsqlDbType.Double);
            to.Write((long)state.Evidence, NpgsqlDbType.Bigint);
            to.Write((long)state.Declared, NpgsqlDbType.Bigint);
        }
    }

    private static void Members(PostgresDatabase database, PendingBatch batch)
    {
        var members = new HashSet<(string Set, long Document)>();
        foreach (ref readonly var record in batch.Records)
        {
            if (record.Sequence > 0 && record.Record.Kind == RecordKind.Member)
            {
                members.Add((record.Record.Set!, batch.Subjects[record.Subject].No));
            }
        }

        if (members.Count == 0) return;

        database.Execute("CREATE TEMP TABLE new_member (set_name TEXT NOT NULL, document BIGINT NOT NULL) ON COMMIT DROP");
        database.Copy("new_member (set_name, document)", to =>
        {
            foreach (var (set, document) in members)
            {
                to.StartRow();
                to.Write(set, NpgsqlDbType.Text);
                to.Write(document, NpgsqlDbType.Bigint);
            }
        });
        database.Execute("INSERT INTO member (set_name, document) SELECT set_name, document FROM new_member ON CONFLICT DO NOTHING");
    }

    private static void Write<T>(NpgsqlBinaryImporter to, T? value, NpgsqlDbType type)
    {
        if (value is null)
        {
            to.WriteNull();
        }
        else
        {
            to.Write(value, type);
        }
    }
}
