using Provenance.Lineage.Generations;
using Provenance.Lineage.Records;

namespace Provenance.Storage.Records;

/// <summary>
/// Refuses records that would make an entity its own ancestor. Keeps the ancestors of entities visited, so that a data set of a million members is
/// read once and not for every batch that adds to it.
/// </summary>
internal sealed class CycleDetector(RecordStore store)
{
    private readonly Dictionary<Entity, HashSet<Entity>> _above = [];
    private readonly HashSet<Entity> _sound = [];
    private readonly HashSet<Entity> _open = [];
    private long _head;

    /// <summary>Checks all paths that an appended batch adds before it is committed.</summary>
    /// <exception cref="DataException">A path closes a cycle; the message gives it.</exception>
    internal void Check(PendingBatch batch)
    {
        if (batch.First != _head + 1)
        {
            // another process has written since
            _above.Clear();
        }

        _head = batch.Last;
        var from = Touched(batch);
        _sound.Clear();
        try
        {
            foreach (var subject in from) Walk(subject);
        }
        catch
        {
            // the batch will be rolled back
            _above.Clear();
            throw;
        }
    }

    /// <summary>Returns the entities that gained ancestors by the batch.</summary>
    private HashSet<Entity> Touched(PendingBatch batch)
    {
        var touched = new HashSet<Entity>();
        var members = false;
        foreach (ref readonly var pending in batch.Records) members |= pending.Record.Kind == RecordKind.Member;

        foreach (ref readonly var pending in batch.Records)
        {
            var record = pending.Record;
            var subject = batch.Subjects[pending.Subject];
            if (pending.Sequence == 0) continue;

            switch (record.Kind)
            {
                case RecordKind.Model:
                    _above.Remove(record.Subject);
                    touched.Add(record.Subject);
                    break;
                case RecordKind.Member:
                    Put(touched, Entity.OfSet(record.Set!), subject.State);
                    break;
                case RecordKind.Document when record.DerivedFrom.Count > 0 || record.GeneratedBy is not null:
                    _above.Remove(record.Subject);
                    if (record.DerivedFrom.Count > 0) touched.Add(record.Subject);

                    if (members || !subject.IsNew)
                    {
                        foreach (var name in store.Database.SetsOf(subject.No)) Put(touched, Entity.OfSet(name), subject.State);
                    }

                    break;
            }
        }

        return touched;
    }

    private void Put(HashSet<Entity> touched, Entity set, DocumentState member)
    {
        if (member.Derived)
        {
            Put(touched, set, Entity.OfDocument(member.Document));
        }
        else if (member.Generator is { } generator)
        {
            Put(touched, set, Entity.OfModel(generator));
        }
    }

    private void Put(HashSet<Entity> touched, Entity set, Entity above)
    {
        if (!_above.TryGetValue(set, out var known) || known.Add(above)) touched.Add(set);
    }

    /// <summary>Walks up without recursion; entities found sound are not walked again.</summary>
    private void Walk(Entity start)
    {
        var path = new Stack<(Entity Subject, HashSet<Entity>.Enumerator Above)>();
        Enter(path, start);
        while (path.TryPop(out var step))
        {
            if (!step.Above.MoveNext())
            {
                _open.Remove(step.Subject);
                _sound.Add(step.Subject);
                continue;
            }

            var next = step.Above.Current;
            path.Push(step);
            if (_open.Contains(next))
            {
                _open.Clear();
                // raises the error with the path of the cycle
                new GenerationGraph(store).Get(next);
                throw LineageErrors.Cycle(next.ToString());
            }

            Enter(path, next);
        }
    }

    private void Enter(Stack<(Entity, HashSet<Entity>.Enumerator)> path, Entity subject)
    {
        if (_sound.Contains(subject)) return;

        if (!_above.TryGetValue(subject, out var above)) _above.Add(subject, above = [.. new GenerationGraph(store).Parents(subject)]);

        _open.Add(subject);
        path.Push((subject, above.GetEnumerator()));
    }
}
