using Provenance.Documents.Pipelines;

namespace Provenance.Detection.Evaluation;

/// <summary>
/// Divides documents by a field. Human text has its own data set, domain, language and length, and a group's machine text is
/// compared with the group's human text. Human text has neither generator nor family nor attack, and a domain or language may have no human text: there, the
/// human text of the data sets in which the machine text occurs is used.
/// </summary>
internal sealed class Groups
{
    internal const string NoName = "(none)";

    private static readonly Dictionary<string, Func<ScoredDocument, string>> Fields = new(StringComparer.Ordinal)
    {
        ["set"] = document => document.Labels.Set,
        ["generator"] = document => document.Labels.Generator,
        ["family"] = document => document.Labels.Family,
        ["domain"] = document => document.Labels.Domain,
        ["attack"] = document => document.Labels.Attack,
        ["language"] = document => document.Labels.Language,
        ["length"] = document => document.LengthBucket,
    };

    private readonly EvaluationOptions _options;
    private readonly SortedDictionary<string, List<ScoredDocument>> _humanBySet = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<ScoredDocument>> _machineBySet = new(StringComparer.Ordinal);

    internal Groups(IEnumerable<ScoredDocument> documents, EvaluationOptions options)
    {
        _options = options;
        foreach (var document in documents)
        {
            if (document.Labels.Label == Origin.Human) Human.Add(document);
            else if (document.Labels.Label == Origin.Machine) Machine.Add(document);
            else Mixed.Add(document);
        }

        foreach (var document in Human) Add(_humanBySet, document.Labels.Set, document);
        foreach (var document in Machine) Add(_machineBySet, document.Labels.Set, document);
    }

    /// <summary>The fields that documents can be grouped by.</summary>
    internal static IReadOnlyCollection<string> Names => Fields.Keys;

    internal List<ScoredDocument> Human { get; } = [];

    internal List<ScoredDocument> Machine { get; } = [];

    internal List<ScoredDocument> Mixed { get; } = [];

    internal IReadOnlyDictionary<string, List<ScoredDocument>> HumanBySet => _humanBySet;

    internal IReadOnlyDictionary<string, List<ScoredDocument>> MachineBySet => _machineBySet;

    /// <summary>Returns the human text of a data set; empty where it has none.</summary>
    internal List<ScoredDocument> HumanOf(string set) => _humanBySet.GetValueOrDefault(set) ?? [];

    /// <summary>Returns a group for each value, sorted.</summary>
    internal List<GroupResult> By(string field)
    {
        var value = Fields[field];
        var machine = Divide(Machine, value);
        // human text has no generator and no attack
        var human = field is "generator" or "family" or "attack" ? [] : Divide(Human, value);
        var names = new SortedSet<string>(machine.Keys, StringComparer.Ordinal);
        names.UnionWith(human.Keys);
        var order = new List<string>(names);
        var results = new GroupResult[order.Count];
        Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = Workers.Count(_options.Threads) }, i =>
        {
            var own = machine.GetValueOrDefault(order[i]) ?? [];
            var ownHuman = human.GetValueOrDefault(order[i]) ?? [];
            // every human document has a set and a length, so those of others are no substitute
            var against = ownHuman.Count > 0 || field is "set" or "length" ? ownHuman : HumanOfSetsOf(own);
            results[i] = GroupFigures.Compute(order[i].Length > 0 ? order[i] : NoName, against, ownHuman, own, _options);
        });
        var sorted = new List<GroupResult>(results);
        Sort(sorted);
        return sorted;
    }

    /// <summary>Sorts by AUROC, the worst first; groups without one come last, by falling false-positive rate; ties by name.</summary>
    internal static void Sort(List<GroupResult> results) => results.Sort((a, b) =>
    {
        var byAuroc = (a.Auroc?.Value ?? double.MaxValue).CompareTo(b.Auroc?.Value ?? double.MaxValue);
        if (byAuroc != 0) return byAuroc;
        var byFalsePositives = (b.At5.FalsePositives?.Value ?? -1).CompareTo(a.At5.FalsePositives?.Value ?? -1);
        return byFalsePositives != 0 ? byFalsePositives : string.CompareOrdinal(a.Name, b.Name);
    });

    /// <summary>Returns the human text of all data sets in which machine text occurs.</summary>
    internal List<ScoredDocument> HumanOfSetsOf(List<ScoredDocument> machine)
    {
        var sets = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var document in machine) sets.Add(document.Labels.Set);
        var human = new List<ScoredDocument>();
        foreach (var set in sets) human.AddRange(HumanOf(set));
        return human;
    }

    private static SortedDictionary<string, List<ScoredDocument>> Divide(List<ScoredDocument> documents, Func<ScoredDocument, string> value)
    {
        var groups = new SortedDictionary<string, List<ScoredDocument>>(StringComparer.Ordinal);
        foreach (var document in documents) Add(groups, value(document), document);
        return groups;
    }

    private static void Add(SortedDictionary<string, List<ScoredDocument>> groups, string name, ScoredDocument document)
    {
        if (!groups.TryGetValue(name, out var group)) groups.Add(name, group = []);
        group.Add(document);
    }
}
