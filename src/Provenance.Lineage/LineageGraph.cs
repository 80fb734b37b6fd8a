using Provenance.Lineage.Generations;
using Provenance.Lineage.Records;

namespace Provenance.Lineage;

/// <summary>An entity and all its ancestors: its sources, the models that wrote them, and the training data of those models.</summary>
public sealed class LineageGraph
{
    private readonly Dictionary<Entity, LineageNode> _nodes = [];
    private readonly Dictionary<Entity, List<LineageEdge>> _edges = [];

    private LineageGraph(Entity root) => Root = root;

    /// <summary>The entity whose lineage this is.</summary>
    public Entity Root { get; }

    /// <summary>The root and all its ancestors, nearest first.</summary>
    public IReadOnlyList<LineageNode> Nodes { get; private set; } = [];

    /// <summary>All relations, in the order of <see cref="Nodes"/>.</summary>
    public IReadOnlyList<LineageEdge> Edges { get; private set; } = [];

    /// <summary>Near-duplicates of the root, the most similar first; null if not requested.</summary>
    public IReadOnlyList<NearDuplicate>? Near { get; private set; }

    /// <summary>Returns the node of an entity.</summary>
    /// <param name="subject">An entity of the graph.</param>
    /// <returns>The node.</returns>
    public LineageNode Node(Entity subject) => _nodes[subject];

    /// <summary>Returns the relations from an entity to its direct ancestors.</summary>
    /// <param name="subject">An entity of the graph.</param>
    /// <returns>The relations; empty if there are none.</returns>
    public IReadOnlyList<LineageEdge> Above(Entity subject) => _edges[subject];

    /// <summary>Builds the lineage of an entity.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">A document's id or digest, or the name of a model or data set.</param>
    /// <param name="near">Minimum similarity of near-duplicates to include, 0 to 1; null for none.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="InputNotFoundException">The store has no such entity; or near-duplicates were requested and the entity has no signature.</exception>
    public static LineageGraph Build(IProvenanceStore store, string id, double? near = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var moment = store.OpenSnapshot();
        var root = store.Find(id) ?? throw LineageErrors.Unknown(id, store.Name);
        var result = new LineageGraph(root);
        var generations = new GenerationGraph(store, keepParents: true);
        // the whole way up first, so that each step below finds its answer in memory
        generations.Get(root);
        var nodes = new List<LineageNode>();
        var edges = new List<LineageEdge>();
        var next = new Queue<Entity>([root]);
        result._nodes.Add(root, null!);
        while (next.TryDequeue(out var subject))
        {
            var node = LineageNode.Read(store, generations, subject);
            result._nodes[subject] = node;
            nodes.Add(node);
            var above = new List<LineageEdge>();
            foreach (var parent in generations.Parents(subject))
            {
                above.Add(new LineageEdge(subject, Relation(subject.Kind, parent.Kind), parent));
                if (result._nodes.TryAdd(parent, null!)) next.Enqueue(parent);
            }

            result._edges.Add(subject, above);
            edges.AddRange(above);
        }

        if (near is { } least)
        {
            result.Near = root.Kind == RecordKind.Document ? NearDuplicates.Find(store, generations, root, least) : throw LineageErrors.NoDocument(id, store.Name);
        }

        result.Nodes = nodes;
        result.Edges = edges;
        return result;
    }

    private static string Relation(RecordKind from, RecordKind to) => (from, to) switch
    {
        (RecordKind.Set, _) => "hadMember",
        (RecordKind.Model, RecordKind.Set) => "used",
        (RecordKind.Document, RecordKind.Model) => "wasAttributedTo",
        _ => "wasDerivedFrom",
    };
}
