using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Provenance.Cli.Terminal;

/// <summary>A lineage for readers, for programs and for Graphviz.</summary>
internal static class LineageText
{
    /// <summary>Maximum indentation; deeper levels state their depth, so that lines stay readable.</summary>
    private const int MaxIndent = 30;

    internal static GenerationRange NextOf(IProvenanceStore store, string model) =>
        LineageGraph.Build(store, model) is var graph && graph.Root.Kind == RecordKind.Model ? graph.Node(graph.Root).Generation.Next() : GenerationRange.Unknown.Next();

    internal static IEnumerable<string> Tree(LineageGraph graph)
    {
        var shown = new HashSet<Entity>();
        var waiting = new Stack<(Entity Subject, string Relation, int Depth)>([(graph.Root, "", 0)]);
        while (waiting.TryPop(out var at))
        {
            var first = shown.Add(at.Subject);
            var indent = at.Depth <= MaxIndent ? new string(' ', 2 * at.Depth) : string.Create(CultureInfo.InvariantCulture, $"{new string(' ', 2 * MaxIndent)}({at.Depth}) ");
            var above = graph.Above(at.Subject);
            yield return Printable.Clean($"{indent}{(at.Relation.Length > 0 ? at.Relation + " " : "")}{Describe(graph.Node(at.Subject))}{(first || above.Count == 0 ? "" : " (see above)")}");
            for (var i = first ? above.Count - 1 : -1; i >= 0; i--) waiting.Push((above[i].To, above[i].Relation, at.Depth + 1));
        }

        foreach (var line in graph.Near is { } near ? Near(near) : [])
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Near(IReadOnlyList<NearDuplicate> near)
    {
        yield return "";
        yield return near.Count == 0 ? "no near-duplicates" : "near-duplicates:";
        foreach (var (node, similarity) in near)
        {
            yield return Printable.Clean(string.Create(CultureInfo.InvariantCulture, $"  {similarity:0.00} {Describe(node)}"));
        }
    }

    internal static IEnumerable<string> Dot(LineageGraph graph)
    {
        yield return "digraph lineage {";
        yield return "  rankdir=BT;";
        foreach (var node in graph.Nodes.Concat(graph.Near?.Select(near => near.Node) ?? []).DistinctBy(node => node.Subject))
        {
            var shape = node.Subject.Kind switch { RecordKind.Model => "box", RecordKind.Set => "folder", _ => "note" };
            yield return $"  {Quoted(node.Subject.ToString())} [shape={shape}, label={Quoted(Describe(node))}];";
        }

        foreach (var edge in graph.Edges)
        {
            yield return $"  {Quoted(edge.From.ToString())} -> {Quoted(edge.To.ToString())} [label={edge.Relation}];";
        }

        foreach (var (node, similarity) in graph.Near ?? [])
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {Quoted(graph.Root.ToString())} -> {Quoted(node.Subject.ToString())} [label=\"near {similarity:0.00}\", style=dashed, dir=none];");
        }

        yield return "}";
    }

    internal static IEnumerable<string> Json(LineageGraph graph)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("root", graph.Root.ToString());
            json.WriteStartArray("nodes");
            foreach (var node in graph.Nodes)
            {
                json.WriteStartObject();
                WriteNode(json, node);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("edges");
            foreach (var edge in graph.Edges)
            {
                json.WriteStartObject();
                json.WriteString("from", edge.From.ToString());
                json.WriteString("relation", edge.Relation);
                json.WriteString("to", edge.To.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (graph.Near is { } near)
            {
                json.WriteStartArray("near");
                foreach (var (node, similarity) in near)
                {
                    json.WriteStartObject();
                    json.WriteNumber("similarity", Math.Round(similarity, 3));
                    WriteNode(json, node);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        yield return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteNode(Utf8JsonWriter json, LineageNode node)
    {
        json.WriteString("node", node.Subject.ToString());
        json.WriteString("kind", node.Subject.Kind.ToString().ToLowerInvariant());
        if (node.Id is not null) json.WriteString("id", node.Id);

        if (node.Subject.Kind == RecordKind.Document) json.WriteString("origin", node.Origin.ToString().ToLowerInvariant());

        json.WriteGeneration(node.Generation);
        if (node.Declared is { } declared) json.WriteNumber("declared_generation", declared);

        if (node.Source is not null) json.WriteString("source", node.Source);

        if (node.Members.Count > 0)
        {
            json.WriteStartObject("members");
            foreach (var (origin, count) in node.Members)
            {
                json.WriteNumber(origin.ToString().ToLowerInvariant(), count);
            }

            json.WriteEndObject();
        }
    }

    private static string Describe(LineageNode node)
    {
        var declared = node.Declared is { } generation && generation != node.Generation.Exact ? string.Create(CultureInfo.InvariantCulture, $" (declared {generation})") : "";
        return node.Subject.Kind switch
        {
            RecordKind.Model => $"model {node.Subject.Name}: trained on generation {node.Generation}",
            RecordKind.Set => $"set {node.Subject.Name}: {Members(node)}generation {node.Generation}",
            _ => $"{node.Id ?? node.Subject.ToString()}: {node.Origin.ToString().ToLowerInvariant()}, generation {node.Generation}{declared}{(node.Source is null ? "" : $", from {node.Source}")}",
        };
    }

    private static string Members(LineageNode node)
    {
        var text = new StringBuilder();
        foreach (var (origin, count) in node.Members)
        {
            text.Append(CultureInfo.InvariantCulture, $"{count:N0} {origin.ToString().ToLowerInvariant()}, ");
        }

        return text.ToString();
    }

    /// <summary>Returns a DOT string: quotes and backslashes are escaped, and no other characters.</summary>
    private static string Quoted(string text) =>
        $"\"{Printable.Clean(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
