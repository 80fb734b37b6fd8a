using Provenance.Lineage.Generations;
using Provenance.Lineage.Records;

namespace Provenance.Lineage;

/// <summary>A subject and all its ancestors: what it was made from, by which models, and what those were trained on.</summary>
public sealed class LineageGraph
{
    private readonly Dictionary<Entity, LineageNode> _nodes = [];
    private readonly Dictionary<Entity, List<LineageEdge>> _edges = [];

    private LineageGraph(Entity root) => Root = root;

    /// <summary>What was asked about.</summary>
    public Entity Root { get; }

    /// <summary>All ancestors and the root itself, the root first, nearest first.</summary>
    public IReadOnlyList<LineageNode> Nodes { get; private set; } = [];

    /// <summary>All relations, in the order of <see cref="Nodes"/>.</summary>
    public IReadOnlyList<LineageEdge> Edges { get; private set; } = [];

    /// <summary>Documents whose texts are much like the root's, the most similar first; null where they were not asked for.</summary>
    public IReadOnlyList<NearDuplicate>? Near { get; private set; }

    /// <summary>One of the nodes.</summary>
    public LineageNode Node(Entity subject) => _nodes[subject];

    /// <summary>Relations from a node to what stands right above it.</summary>
    public IReadOnlyList<LineageEdge> Above(Entity subject) => _edges[subject];

    /// <summary>Walks a subject's ancestors.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">A document's id or digest, or the name of a model or set.</param>
    /// <param name="near">The least similarity of documents that are shown as near-duplicates, 0 to 1; null for none.</param>
    /// <exception cref="InputNotFoundException">The store knows nothing of that name; or near-duplicates of what has no signature were asked for.</exception>
    public static LineageGraph Build(IProvenanceStore store, string id, double? near = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var moment = store.OpenSnapshot();
        var root = store.Find(id) ?? throw LineageErrors.Unknown(id, store.Name);
        var result = new LineageGraph(root);
        var generations = new GenerationGraph(store, keepParents: true);
        // the whole way up first, so that each step below finds its answer there
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
