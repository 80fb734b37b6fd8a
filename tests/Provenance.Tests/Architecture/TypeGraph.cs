using Mono.Cecil;

namespace Provenance.Tests.Architecture;

/// <summary>The types of an assembly and the types of the same assembly that each uses, read off its code. Nested types count as the type that holds them.</summary>
internal sealed class TypeGraph
{
    private readonly Dictionary<string, HashSet<string>> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);

    private TypeGraph()
    {
    }

    /// <summary>All types that the source declares, without those that the compiler makes.</summary>
    internal IReadOnlyCollection<TypeDefinition> Types => _types.Values;

    internal static TypeGraph Read(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        var graph = new TypeGraph();
        foreach (var type in module.Types.Where(type => type.Namespace.StartsWith("Provenance", StringComparison.Ordinal)))
        {
            graph._types.Add(type.FullName, type);
            graph._uses.Add(type.FullName, []);
        }

        foreach (var type in graph._types.Values) graph.AddType(type, graph._uses[type.FullName]);

        return graph;
    }

    /// <summary>Finds groups of rooms in which each reaches each other.</summary>
    /// <param name="room">The room of a type.</param>
    internal IReadOnlyList<IReadOnlyList<string>> FindCycles(Func<TypeDefinition, string> room)
    {
        var edges = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (name, used) in _uses)
        {
            var from = room(_types[name]);
            if (!edges.TryGetValue(from, out var targets)) edges[from] = targets = new SortedSet<string>(StringComparer.Ordinal);
            targets.UnionWith(used.Select(other => room(_types[other])).Where(to => to != from));
        }

        var cycles = new List<IReadOnlyList<string>>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in edges.Keys.Where(start => !done.Contains(start)))
        {
            var reached = Reach(edges, start);
            var group = reached.Where(other => Reach(edges, other).Contains(start)).Order(StringComparer.Ordinal).ToList();
            done.UnionWith(group);
            if (group.Count > 1) cycles.Add(group);
        }

        return cycles;
    }

    private static HashSet<string> Reach(SortedDictionary<string, SortedSet<string>> edges, string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([start]);
        while (next.TryPop(out var room))
        {
            foreach (var target in edges[room].Where(reached.Add)) next.Push(target);
        }

        return reached;
    }

    private void AddType(TypeDefinition type, HashSet<string> used)
    {
        Add(type.BaseType, used);
        foreach (var contract in type.Interfaces) Add(contract.InterfaceType, used);
        foreach (var attribute in type.CustomAttributes) Add(attribute.AttributeType, used);
        foreach (var field in type.Fields) Add(field.FieldType, used);
        foreach (var property in type.Properties) Add(property.PropertyType, used);
        foreach (var method in type.Methods) AddMethod(method, used);
        foreach (var nested in type.NestedTypes) AddType(nested, used);
    }

    private void AddMethod(MethodDefinition method, HashSet<string> used)
    {
        AddSignature(method, used);
        if (!method.HasBody) return;
        foreach (var variable in method.Body.Variables) Add(variable.VariableType, used);
        foreach (var instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case MethodReference called:
                    Add(called.DeclaringType, used);
                    AddSignature(called, used);
                    if (called is GenericInstanceMethod made) Add(made.GenericArguments, used);
                    break;
                case FieldReference field:
                    Add(field.DeclaringType, used);
                    break;
                case TypeReference named:
                    Add(named, used);
                    break;
            }
        }
    }

    private void AddSignature(MethodReference method, HashSet<string> used)
    {
        Add(method.ReturnType, used);
        foreach (var parameter in method.Parameters) Add(parameter.ParameterType, used);
    }

    private void Add(IEnumerable<TypeReference> types, HashSet<string> used)
    {
        foreach (var type in types) Add(type, used);
    }

    private void Add(TypeReference? type, HashSet<string> used)
    {
        if (type is GenericInstanceType made) Add(made.GenericArguments, used);
        while (type is TypeSpecification specification) type = specification.ElementType;
        while (type?.DeclaringType is { } outer) type = outer;
        if (type is not null && _types.ContainsKey(type.FullName)) used.Add(type.FullName);
    }
}
