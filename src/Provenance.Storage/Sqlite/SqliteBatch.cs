using Provenance.Storage.Records;
using Provenance.Storage.Sql;

namespace Provenance.Storage.Sqlite;

/// <summary>Writes batches by prepared statements, one kind of row after the other, so that each B-tree stays in the cache.</summary>
internal sealed class SqliteBatch(SqliteDatabase database)
{
    private readonly SqliteRows _find = database.Prepare($"SELECT key, {EntityState.Columns} FROM subject WHERE no = $1");
    private readonly SqliteRows _keyed = database.Prepare("SELECT subject FROM key WHERE hash = $1");
    private readonly SqliteRows _bodies = database.Prepare($"SELECT {database.BodyColumns} FROM record r WHERE subject = $1");
    private readonly SqliteRows _record = database.Prepare("INSERT INTO record (seq, subject, keys, hash, body, template) VALUES ($1, $2, $3, $4, $5, $6)");
    private readonly SqliteRows _member = database.Prepare("INSERT INTO member (set_name, document) VALUES ($1, $2) ON CONFLICT DO NOTHING");
    private readonly SqliteRows _key = database.Prepare("INSERT INTO key (hash, subject) VALUES ($1, $2) ON CONFLICT DO NOTHING");
    private readonly SqliteRows _batch = database.Prepare("INSERT INTO batch (first, last, root) VALUES ($1, $2, $3)");
    private readonly SqliteRows _new = database.Prepare(
        "INSERT INTO subject (origin, generation, generator, source, derived, verdict, p_value, evidence, declared, no, kind, key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)");
    private readonly SqliteRows _changed = database.Prepare(
        "UPDATE subject SET origin = $1, generation = $2, generator = $3, source = $4, derived = $5, verdict = $6, p_value = $7, evidence = $8, declared = $9 WHERE no = $10");

    internal void FindKeys(ReadOnlySpan<long> hashes, Action<KeyEntry> found)
    {
        foreach (var hash in hashes)
        {
            _keyed.Bind(1, hash);
            while (_keyed.Read()) found(new KeyEntry(hash, _keyed.Long(0)));

            _keyed.Reset();
        }
    }

    internal void Resolve(PendingBatch batch)
    {
        foreach (var subject in batch.Subjects)
        {
            foreach (var no in subject.Candidates ?? [])
            {
                _find.Bind(1, no);
                if (_find.Read() && _find.Bytes(0).SequenceEqual(subject.Key))
                {
                    subject.No = no;
                    subject.State = EntityState.Read(_find, 1, subject.Subject.Digest);
                }

                _find.Reset();
            }

            if (subject.No == 0) continue;

            _bodies.Bind(1, subject.No);
            while (_bodies.Read()) subject.AddStatement(database.ReadBody(_bodies, 0));

            _bodies.Reset();
        }
    }

    internal void Append(PendingBatch batch)
    {
        database.Templates.Choose(batch);
        Span<byte> hash = stackalloc byte[Digest.Size];
        Span<byte> keys = stackalloc byte[StoreKeys.MaxPerRecord * StoreKeys.Size];
        foreach (ref readonly var record in batch.Records)
        {
            if (record.Sequence == 0) continue;

            record.Hash.CopyTo(hash);
            StoreKeys.Write(batch.Keys(record), keys);
            _record.Bind(1, record.Sequence).Bind(2, batch.Subjects[record.Subject].No).Bind(3, keys[..(record.KeyCount * StoreKeys.Size)])
                .Bind(4, hash);
            database.Templates.Bind(_record, 5, batch.Body(record));
            _record.Run();
        }

        foreach (var subject in batch.Subjects)
        {
            if (subject.IsNew)
            {
                Bind(_new, subject).Bind(11, (long)subject.Subject.Kind).Bind(12, subject.Key.AsSpan()).Run();
            }
            else if (subject.IsChanged)
            {
                Bind(_changed, subject).Run();
            }
        }

        foreach (ref readonly var record in batch.Records)
        {
            if (record.Sequence > 0 && record.Record.Kind == RecordKind.Member)
            {
                _member.Bind(1, record.Record.Set).Bind(2, batch.Subjects[record.Subject].No).Run();
            }
        }

        batch.Root.CopyTo(hash);
        _batch.Bind(1, batch.First).Bind(2, batch.Last).Bind(3, hash).Run();
    }

    internal void AddKeys(ReadOnlySpan<KeyEntry> entries)
    {
        foreach (var entry in entries) _key.Bind(1, entry.Hash).Bind(2, entry.Subject).Run();
    }

    private static SqliteRows Bind(SqliteRows rows, PendingEntity subject)
    {
        var state = subject.State;
        return rows.Bind(1, (long)state.Origin).Bind(2, (long?)state.Generation).Bind(3, state.Generator).Bind(4, state.Source).Bind(5, state.Derived ? 1L : 0L)
            .Bind(6, (long?)state.Verdict).Bind(7, state.PValue).Bind(8, (long)state.Evidence).Bind(9, (long)state.Declared).Bind(10, subject.No);
    }
}
