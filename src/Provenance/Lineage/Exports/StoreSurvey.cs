namespace Provenance.Lineage.Exports;

/// <summary>What a store holds, as far as exports tell it: read in two passes, and held by names, not by documents.</summary>
internal sealed class StoreSurvey
{
    private StoreSurvey(GenerationGraph graph) => Graph = graph;

    internal GenerationGraph Graph { get; }

    /// <summary>All documents.</summary>
    internal GroupSurvey All { get; } = new();

    /// <summary>The times of all records, those of sets and models too.</summary>
    internal Moments Times { get; } = new();

    internal SortedDictionary<string, GroupSurvey> Sets { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, ModelSurvey> Models { get; } = new(StringComparer.Ordinal);

    /// <summary>Documents by origin, generation, generator and source, the largest count first.</summary>
    internal IReadOnlyList<StoreCount> Counts { get; private set; } = [];

    /// <summary>When what is exported was stated last: an export says the same however often it is made.</summary>
    internal DateTimeOffset AsOf(ExportOptions options) => Times.Last ?? options.Clock.GetUtcNow();

    /// <summary>Reads a store that is frozen.</summary>
    internal static StoreSurvey Of(IProvenanceStore store)
    {
        var survey = new StoreSurvey(new GenerationGraph(store));
        foreach (var stored in store.Records())
        {
            survey.Notice(stored.Read());
        }

        var sets = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (document, records) in DocumentGroups.Of(store))
        {
            survey.All.Add(document, records);
            sets.Clear();
            foreach (var record in records)
            {
                GroupSurvey.Add(sets, record.Set);
            }

            foreach (var set in sets)
            {
                survey.Set(set).Add(document, records);
            }
        }

        survey.Counts = StoreCounts.Of(store, survey.Graph);
        return survey;
    }

    private void Notice(ProvenanceRecord record)
    {
        Times.Add(record);
        if (record.GeneratedBy is { } generator)
        {
            var model = Model(generator);
            model.WeightsDigest = record.GeneratorDigest ?? model.WeightsDigest;
        }

        if (record.Kind == RecordKind.Set)
        {
            var set = Set(record.Name!);
            set.Times.Add(record);
            GroupSurvey.Add(set.Agents, record.Agent);
        }
        else if (record.Kind == RecordKind.Model)
        {
            var model = Model(record.Name!);
            model.Times.Add(record);
            model.Training = model.Training.With(record);
            model.License = record.License ?? model.License;
            GroupSurvey.Add(model.Agents, record.Agent);
            foreach (var name in record.TrainedOn)
            {
                Set(name);
            }

            if (record.BaseModel is { } start)
            {
                Model(start);
            }
        }
    }

    private GroupSurvey Set(string name)
    {
        if (!Sets.TryGetValue(name, out var set))
        {
            Sets.Add(name, set = new GroupSurvey());
        }

        return set;
    }

    private ModelSurvey Model(string name)
    {
        if (!Models.TryGetValue(name, out var model))
        {
            Models.Add(name, model = new ModelSurvey());
        }

        return model;
    }
}
