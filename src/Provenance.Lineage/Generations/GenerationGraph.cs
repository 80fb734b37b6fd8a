using Provenance.Lineage.Records;

namespace Provenance.Lineage.Generations;

/// <summary>
/// Derives generations. A document that a model wrote has 1 + the maximum generation of the model's training data; an
/// edited or translated one has that of its sources; human text has 0. Unknown generations have bounds. Walks without recursion, so
/// that no chain is too deep, and keeps its results; create one per state of the store.
/// </summary>
/// <param name="store">The store, with an open snapshot.</param>
/// <param name="keepParents">True to keep the direct ancestors of every entity visited, for callers that request them.</param>
internal sealed class GenerationGraph(IProvenanceStore store, bool keepParents = false)
{
    private readonly Dictionary<Entity, GenerationRange> _found = [];
    private readonly HashSet<Entity> _open = [];
    private readonly Dictionary<Entity, List<Entity>>? _parents = keepParents ? [] : null;

    /// <summary>Returns the generation of a document, the maximum of a data set, or the maximum of a model's training data.</summary>
    /// <exception cref="DataException">An entity would be its own ancestor; the message gives the path.</exception>
    internal GenerationRange Get(Entity subject)
    {
        if (_found.TryGetValue(subject, out var known)) return known;

        var path = new List<Node>();
        try
        {
            Enter(path, subject);
            while (path.Count > 0)
            {
                var node = path[^1];
                if (node.Next < node.Needs.Count)
                {
                    var need = node.Needs[node.Next++];
                    if (_open.Contains(need)) throw LineageErrors.Cycle(Closing(path, need));

                    if (!_found.ContainsKey(need)) Enter(path, need);

                    continue;
                }

                _found[node.Subject] = node.Value(_found);
                _open.Remove(node.Subject);
                path.RemoveAt(path.Count - 1);
            }
        }
        finally
        {
            _open.Clear();
        }

        return _found[subject];
    }

    /// <summary>Returns the generation of a group of documents.</summary>
    internal GenerationRange Get(DocumentProfile profile)
    {
        if (profile.Derived is { } document) return Get(Entity.OfDocument(document));

        if (profile.Generator is { } model) Get(Entity.OfModel(model));

        return Value(profile, _found);
    }

    /// <summary>Returns the generation of a document by way of its group, so that models are kept and not every document.</summary>
    internal GenerationRange Get(DocumentState state) =>
        Get(new DocumentProfile(state.Origin, state.Generation, state.Generator, state.Source, state.Derived ? state.Document : null, 1, state.Document));

    /// <summary>Returns the generation of a document that follows from the graph alone, without the declared one.</summary>
    internal GenerationRange Derived(DocumentState state)
    {
        var needs = Needs(state);
        foreach (var need in needs) Get(need);

        return Derive(state.Origin, state.Generator, Sources(needs), _found);
    }

    /// <summary>Returns the generation of a group of documents that follows from the graph alone, without the declared one.</summary>
    internal GenerationRange Derived(DocumentProfile profile) => profile.Derived is { } document
        ? Derived(store.Document(document)!)
        : Get(profile with { Generation = null });

    /// <summary>Returns the direct ancestors of an entity: a model's data sets, a data set's models and derived documents, a document's model or sources.</summary>
    internal List<Entity> Parents(Entity subject) => _parents?.GetValueOrDefault(subject) ?? Open(subject).Needs;

    private void Enter(List<Node> path, Entity subject)
    {
        var node = Open(subject);
        _parents?.TryAdd(subject, node.Needs);
        path.Add(node);
        _open.Add(subject);
    }

    private Node Open(Entity subject)
    {
        switch (subject.Kind)
        {
            case RecordKind.Model:
                var needs = ModelNeeds(subject);
                return new Node(subject, needs, found => Greatest(needs, found));
            case RecordKind.Set:
                var profiles = store.Profiles(subject.Name!);
                return new Node(subject, SetNeeds(profiles), found => OfSet(profiles, found));
            default:
                var state = store.Document(subject.Digest) ?? new DocumentState { Document = subject.Digest };
                var parents = Needs(state);
                return new Node(subject, parents, found => Settle(Derive(state.Origin, state.Generator, Sources(parents), found), state.Generation));
        }
    }

    private List<Entity> ModelNeeds(Entity model)
    {
        var training = ModelTraining.Unknown;
        foreach (var stored in store.About(model)) training = training.With(stored.Read());

        var needs = new List<Entity>();
        foreach (var set in training.Sets) needs.Add(Entity.OfSet(set));

        if (training.Base is { } start) needs.Add(Entity.OfModel(start));

        return needs;
    }

    private static List<Entity> SetNeeds(IReadOnlyList<DocumentProfile> profiles)
    {
        var needs = new List<Entity>();
        foreach (var profile in profiles)
        {
            var need = profile.Derived is { } document ? Entity.OfDocument(document) : profile.Generator is { } model ? Entity.OfModel(model) : (Entity?)null;
            if (need is { } found && !needs.Contains(found)) needs.Add(found);
        }

        return needs;
    }

    /// <summary>Returns the model of a document that a model wrote; the sources of a derived one.</summary>
    private List<Entity> Needs(DocumentState state)
    {
        var needs = new List<Entity>();
        if (state.Generator is { } model) needs.Add(Entity.OfModel(model));

        if (!state.Derived) return needs;

        foreach (var stored in store.About(Entity.OfDocument(state.Document)))
        {
            foreach (var source in stored.Read().DerivedFrom)
            {
                var need = store.Find(source.ToString()) ?? Entity.OfDocument(source);
                if (!needs.Contains(need)) needs.Add(need);
            }
        }

        return needs;
    }

    private static List<Entity> Sources(List<Entity> needs) => needs.FindAll(need => need.Kind == RecordKind.Document);

    private static GenerationRange OfSet(IReadOnlyList<DocumentProfile> profiles, Dictionary<Entity, GenerationRange> found)
    {
        GenerationRange? greatest = null;
        foreach (var profile in profiles)
        {
            var value = profile.Derived is { } document ? found[Entity.OfDocument(document)] : Value(profile, found);
            greatest = greatest is { } so ? GenerationRange.Greatest(so, value) : value;
        }

        return greatest ?? GenerationRange.Unknown;
    }

    private static GenerationRange Greatest(List<Entity> needs, Dictionary<Entity, GenerationRange> found)
    {
        if (needs.Count == 0) return GenerationRange.Unknown;

        var greatest = found[needs[0]];
        foreach (var need in needs) greatest = GenerationRange.Greatest(greatest, found[need]);

        return greatest;
    }

    private static GenerationRange Value(DocumentProfile profile, Dictionary<Entity, GenerationRange> found) =>
        Settle(Derive(profile.Origin, profile.Generator, [], found), profile.Generation);

    private static GenerationRange Derive(Origin origin, string? generator, List<Entity> sources, Dictionary<Entity, GenerationRange> found)
    {
        // an edited or translated document has its sources' generation, whoever edited it
        if (sources.Count > 0 && (origin == Origin.Mixed || generator is null)) return Greatest(sources, found);

        if (generator is not null && (origin is Origin.Machine or Origin.Unknown)) return found[Entity.OfModel(generator)].Next();

        return origin switch
        {
            Origin.Human => GenerationRange.Exactly(0),
            Origin.Machine => new GenerationRange(1, null),
            _ => GenerationRange.Unknown,
        };
    }

    /// <summary>Applies a declared generation if the graph has no exact answer and allows it.</summary>
    private static GenerationRange Settle(GenerationRange derived, int? stated) =>
        derived.Exact is null && stated is { } generation && derived.Contains(generation) ? GenerationRange.Exactly(generation) : derived;

    private static string Closing(List<Node> path, Entity again)
    {
        var from = path.FindIndex(node => node.Subject == again);
        return string.Join(" <- ", path.Skip(from).Select(node => node.Subject.ToString()).Append(again.ToString()));
    }

    private sealed record Node(Entity Subject, List<Entity> Needs, Func<Dictionary<Entity, GenerationRange>, GenerationRange> Value)
    {
        internal int Next { get; set; }
    }
}
