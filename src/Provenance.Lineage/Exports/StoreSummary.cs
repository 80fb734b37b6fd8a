using Provenance.Lineage.Generations;

namespace Provenance.Lineage.Exports;

/// <summary>Summary of a store for exports: read in two passes; memory grows with names, not with documents.</summary>
internal sealed class StoreSummary
{
    private StoreSummary(GenerationGraph graph) => Graph = graph;

    internal GenerationGraph Graph { get; }

    /// <summary>All documents.</summary>
    internal GroupSummary All { get; } = new();

    /// <summary>The times of all records, including those of data sets and models.</summary>
    internal Timestamps Times { get; } = new();

    /// <summary>Number of records.</summary>
    internal long Records { get; private set; }

    internal SortedDictionary<string, GroupSummary> Sets { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, ModelSummary> Models { get; } = new(StringComparer.Ordinal);

    /// <summary>Documents by origin, generation, generator and source, the largest count first.</summary>
    internal IReadOnlyList<StoreCount> Counts { get; private set; } = [];

    /// <summary>Returns the time of the last statement, so that repeated exports are identical.</summary>
    internal DateTimeOffset AsOf(ExportOptions options) => Times.Last ?? options.Clock.GetUtcNow();

    /// <summary>Reads a store with an open snapshot.</summary>
    internal static StoreSummary Read(IProvenanceStore store)
    {
        var survey = new StoreSummary(new GenerationGraph(store));
        foreach (var stored in store.Records()) survey.Notice(stored.Read());

        var sets = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (document, records) in DocumentGroups.Read(store))
        {
            survey.All.Add(document, records);
            sets.Clear();
            foreach (var record in records) GroupSummary.Add(sets, record.Set);

            foreach (var set in sets) survey.Set(set).Add(document, records);
        }

        survey.Counts = StoreCounts.Count(store, survey.Graph);
        return survey;
    }

    private void Notice(ProvenanceRecord record)
    {
        Records++;
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
            GroupSummary.Add(set.Agents, record.Agent);
        }
        else if (record.Kind == RecordKind.Model)
        {
            var model = Model(record.Name!);
            model.Times.Add(record);
            model.Training = model.Training.With(record);
            model.License = record.License ?? model.License;
            GroupSummary.Add(model.Agents, record.Agent);
            foreach (var name in record.TrainedOn) Set(name);

            if (record.BaseModel is { } start) Model(start);
        }
    }

    private GroupSummary Set(string name)
    {
        if (!Sets.TryGetValue(name, out var set)) Sets.Add(name, set = new GroupSummary());

        return set;
    }

    private ModelSummary Model(string name)
    {
        if (!Models.TryGetValue(name, out var model)) Models.Add(name, model = new ModelSummary());

        return model;
    }
}
