using System.Text;
using Provenance.Documents.Records;
using Provenance.Documents.Rejects;
using Provenance.Lineage.Records;

namespace Provenance.Lineage.Tagging;

/// <summary>The mapped fields of documents.</summary>
internal sealed class MappedFields
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _paths = [];
    private readonly StringPool _strings = new();
    private readonly int _first;
    private readonly int _asked;

    /// <param name="paths">Names and their paths.</param>
    /// <param name="first">Number of fields that the parser reads before these.</param>
    internal MappedFields(IEnumerable<KeyValuePair<string, string>> paths, int first)
    {
        _first = first;
        foreach (var (name, path) in paths)
        {
            Add(name, path);
        }

        _asked = _paths.Count;
    }

    /// <exception cref="ArgumentException">A name cannot be mapped.</exception>
    internal MappedFields(IReadOnlyDictionary<string, string> map)
    {
        foreach (var (name, path) in map)
        {
            if (!TagRequest.Mappable.Contains(name))
            {
                throw new ArgumentException($"'{name}' cannot be mapped; these can: {string.Join(", ", TagRequest.Mappable)}");
            }

            Add(name, path);
        }

        _asked = _paths.Count;
        if (!_places.ContainsKey("source")) Add("source", "source");
    }

    /// <summary>The fields' paths, in the order that a parser must use.</summary>
    internal IReadOnlyList<string> Paths => _paths;

    /// <summary>The fields that the user mapped, with the indices of their paths.</summary>
    internal IEnumerable<KeyValuePair<string, int>> Asked => _places.Where(place => place.Value < _asked);

    /// <summary>Returns a field's string, or its number as written; null if it is empty, missing, of another type, or not mapped.</summary>
    /// <exception cref="UnusableDocumentException">The value cannot be recorded.</exception>
    internal string? Read(in DocumentView view, string name)
    {
        if (!_places.TryGetValue(name, out var place) || view.Field(_first + place) is not [var first, ..] json) return null;

        if (first is (byte)'-' or (>= (byte)'0' and <= (byte)'9')) return Encoding.ASCII.GetString(json);

        if (first != '"' || json.Length == 2) return null;

        if (!json.Contains((byte)'\\')) return _strings.Get(json[1..^1]);

        var value = view.String(_first + place);
        return value?.Contains('\0', StringComparison.Ordinal) is true
            ? throw new UnusableDocumentException(RejectWords.BadField, $"the field for {name} holds a NUL character")
            : value;
    }

    private void Add(string name, string path)
    {
        _places.Add(name, _paths.Count);
        _paths.Add(path);
    }
}
