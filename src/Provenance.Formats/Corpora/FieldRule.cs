using System.Text.Json;

namespace Provenance.Formats.Corpora;

/// <summary>The rule for a field of a document: a constant, or the value at a path of the record, unchanged or translated.</summary>
internal sealed record FieldRule
{
    /// <summary>The constant; null if the field has a path.</summary>
    internal string? Constant { get; init; }

    /// <summary>The path of the value; null if the field is constant.</summary>
    internal string? Path { get; init; }

    /// <summary>The translation of values; null if they are used unchanged.</summary>
    internal IReadOnlyDictionary<string, string>? Map { get; init; }

    /// <summary>The translation of values that <see cref="Map"/> lacks; null for none.</summary>
    internal string? Otherwise { get; init; }

    /// <summary>Returns the field's value; null if the record has no meaningful one.</summary>
    internal string? Read(JsonElement record)
    {
        if (Constant is not null || Path is null || Find(record, Path) is not { } found) return Constant;

        var written = Written(found);
        return Map is null || written is null ? written : Map.GetValueOrDefault(written, Otherwise!);
    }

    /// <summary>Returns the value at a path; a member whose name is the whole path, dots included, takes precedence over a nested one.</summary>
    internal static JsonElement? Find(JsonElement record, string path)
    {
        if (record.ValueKind != JsonValueKind.Object) return null;

        if (record.TryGetProperty(path, out var found)) return found;

        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && record.TryGetProperty(path[..dot], out var below) ? Find(below, path[(dot + 1)..]) : null;
    }

    /// <summary>Returns a string, or a number or truth value as written; null for other types, and for invalid Unicode.</summary>
    internal static string? Written(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                try
                {
                    return element.GetString();
                }
                catch (InvalidOperationException)
                {
                    return null;
                }

            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return element.GetRawText();
            default:
                return null;
        }
    }
}
