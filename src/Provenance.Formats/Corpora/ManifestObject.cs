using System.Text.Json;

namespace Provenance.Formats.Corpora;

/// <summary>An object of a manifest that knows its path.</summary>
internal readonly struct ManifestObject
{
    private readonly string _file;
    private readonly string _place;
    private readonly JsonElement _object;

    /// <exception cref="DataException">The element is not an object.</exception>
    internal ManifestObject(string file, string place, JsonElement element)
    {
        (_file, _place, _object) = (file, place, element);
        if (element.ValueKind != JsonValueKind.Object) throw Wrong("", "must be an object");
    }

    /// <summary>Returns the error about a member.</summary>
    internal DataException Wrong(string member, string what) => CorporaErrors.Wrong(_file, Join(member), what);

    /// <summary>Checks for unknown members: a misspelt one would have no effect, and nobody would notice.</summary>
    /// <exception cref="DataException">A member is unknown.</exception>
    internal void CheckMembers(ReadOnlySpan<string> known)
    {
        foreach (var member in _object.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                throw Wrong(member.Name, $"means nothing here; these do: {string.Join(", ", known.ToArray())}");
            }
        }
    }

    internal string String(string member) => OptionalString(member) is { Length: > 0 } text ? text : throw Wrong(member, "is missing or empty");

    internal string? OptionalString(string member) =>
        Member(member) is not { } element ? null : element.ValueKind == JsonValueKind.String ? element.GetString() : throw Wrong(member, "must be a string");

    internal long? OptionalCount(string member) =>
        Member(member) is not { } element ? null : element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var count) && count >= 0 ? count : throw Wrong(member, "must be a whole number from 0");

    internal Uri Url(string member) =>
        Uri.TryCreate(String(member), UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? url : throw Wrong(member, "must be an https or http address");

    internal List<string> Strings(string member)
    {
        var strings = new List<string>();
        foreach (var item in Items(member))
        {
            strings.Add(item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Wrong(member, "must be an array of strings"));
        }

        return strings;
    }

    internal List<ManifestObject> Objects(string member)
    {
        var objects = new List<ManifestObject>();
        foreach (var item in Items(member)) objects.Add(new ManifestObject(_file, $"{Join(member)}[{objects.Count}]", item));

        return objects;
    }

    /// <summary>Returns a member that is a path or an object; neither if it is missing.</summary>
    internal ManifestObject? OptionalPathOrObject(string member, out string? path)
    {
        var isObject = Member(member) is { ValueKind: JsonValueKind.Object };
        path = isObject ? null : OptionalString(member);
        return isObject ? new ManifestObject(_file, Join(member), Member(member)!.Value) : null;
    }

    internal Dictionary<string, string>? OptionalMap(string member)
    {
        if (Member(member) is not { } element) return null;

        var inner = new ManifestObject(_file, Join(member), element);
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in element.EnumerateObject()) map[pair.Name] = inner.String(pair.Name);

        return map;
    }

    private JsonElement.ArrayEnumerator Items(string member) =>
        Member(member) is not { } element ? default : element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : throw Wrong(member, "must be an array");

    private JsonElement? Member(string member) => _object.TryGetProperty(member, out var element) && element.ValueKind != JsonValueKind.Null ? element : null;

    private string Join(string member) => _place.Length == 0 ? member : member.Length == 0 ? _place : $"{_place}.{member}";
}
