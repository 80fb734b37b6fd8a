namespace Provenance.Lineage.Exports;

/// <summary>
/// Derives activities from records. Registering a data set states its members one by one and finally the data set itself, so a
/// run with members but without the data set is an interrupted registration. This is the only failure that records show, because no other
/// leaves a record.
/// </summary>
internal sealed class LineageActivities
{
    private readonly Dictionary<(string Verb, string Name, string? Run), LineageActivity> _all = [];

    private LineageActivities()
    {
    }

    /// <summary>Lists the activities of a store with an open snapshot. Grows with names and runs, not with documents.</summary>
    internal static IReadOnlyCollection<LineageActivity> List(IProvenanceStore store)
    {
        var found = new LineageActivities();
        var touched = new HashSet<LineageActivity>();
        foreach (var (_, records) in DocumentGroups.Read(store))
        {
            touched.Clear();
            var sources = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var record in records) GroupSummary.Add(sources, record.Source);

            foreach (var record in records) found.Notice(record, sources, touched);

            foreach (var activity in touched) activity.Rows++;
        }

        foreach (var stored in store.Records()) found.Close(stored.Read());

        return found._all.Values;
    }

    private void Notice(ProvenanceRecord record, SortedSet<string> sources, HashSet<LineageActivity> touched)
    {
        if (record.Assessment is { } assessment)
        {
            Touch(LineageActivity.Assess, assessment.Detector, record, touched).Inputs.UnionWith(sources.Select(LineageActivity.OfSource));
        }

        if (record.Kind == RecordKind.Member)
        {
            var curated = Find(LineageActivity.Curate, record.Set!, record.Run, completed: false);
            curated.Times.Add(record);
            curated.Inputs.UnionWith(sources.Select(LineageActivity.OfSource));
            touched.Add(curated);
        }

        if (record.Kind != RecordKind.Document) return;

        if (record.GeneratedBy is { } model)
        {
            Touch(LineageActivity.Generate, model, record, touched).Inputs.Add(LineageActivity.OfModel(model));
        }

        if (record.Source is { } source)
        {
            var collected = Touch(LineageActivity.Collect, source, record, touched);
            if (record.GeneratedBy is { } generator) collected.Inputs.Add(LineageActivity.OfGenerator(generator));
        }
    }

    private void Close(ProvenanceRecord record)
    {
        if (record.Kind == RecordKind.Set)
        {
            var curated = Find(LineageActivity.Curate, record.Name!, record.Run);
            curated.Times.Add(record);
            curated.Completed = true;
        }
        else if (record.Kind == RecordKind.Model)
        {
            var trained = Find(LineageActivity.Train, record.Name!, record.Run);
            trained.Times.Add(record);
            trained.Inputs.UnionWith(record.TrainedOn.Select(LineageActivity.OfSet));
            if (record.BaseModel is { } start) trained.Inputs.Add(LineageActivity.OfModel(start));
        }
    }

    private LineageActivity Touch(string verb, string name, ProvenanceRecord record, HashSet<LineageActivity> touched)
    {
        var activity = Find(verb, name, record.Run);
        activity.Times.Add(record);
        touched.Add(activity);
        return activity;
    }

    private LineageActivity Find(string verb, string name, string? run, bool completed = true)
    {
        if (!_all.TryGetValue((verb, name, run), out var activity))
        {
            _all.Add((verb, name, run), activity = new LineageActivity(verb, name, run) { Completed = completed });
        }

        return activity;
    }
}
