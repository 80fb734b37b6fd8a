namespace Provenance.Training.Fitting;

/// <summary>Writes a detector's training manifest as JSON, without times or paths, so that the same training gives the same bytes.</summary>
internal static class TrainingManifest
{
    internal static string Write(TrainingPlan plan, TrainingOptions options)
    {
        var sets = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var document in plan.Documents)
        {
            if (!sets.TryGetValue(document.Set, out var counts)) sets.Add(document.Set, counts = new int[3]);
            counts[(int)document.Label - 1]++;
        }

        return TrainingJson.Write(json =>
        {
            json.WriteNumber("seed", options.Seed);
            json.WriteNumber("folds", options.Folds);
            json.WriteNumber("windows", plan.Windows.Count);
            if (options.Base is { } before) json.WriteString("base", before.Digest);
            json.WriteStartArray("holdouts");
            foreach (var holdout in options.Holdouts) json.WriteStringValue(holdout.ToString());
            json.WriteEndArray();
            json.WriteStartObject("sets");
            foreach (var (name, counts) in sets)
            {
                json.WriteStartObject(name);
                foreach (var label in new[] { Origin.Human, Origin.Machine, Origin.Mixed })
                {
                    if (counts[(int)label - 1] > 0) json.WriteNumber(label.ToString().ToLowerInvariant(), counts[(int)label - 1]);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        });
    }
}
