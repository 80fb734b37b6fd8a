using System.Text.Json;

namespace Provenance.Formats.Corpora;

/// <summary>How a field of a document follows from a record: always the same, or what stands at a path, as it is or translated.</summary>
internal sealed record FieldRule
{
    /// <summary>What it always is; null where a path says it.</summary>
    internal string? Constant { get; init; }

    /// <summary>Where it stands; null where it is constant.</summary>
    internal string? Path { get; init; }

    /// <summary>What values mean; null where they are taken as they are.</summary>
    internal IReadOnlyDictionary<string, string>? Map { get; init; }

    /// <summary>What a value means that <see cref="Map"/> has not; null for nothing.</summary>
    internal string? Otherwise { get; init; }

    /// <summary>The field's value; null where the record has none that means anything.</summary>
    internal string? Read(JsonElement record)
    {
        if (Constant is not null || Path is null || Find(record, Path) is not { } found) return Constant;

        var written = Written(found);
        return Map is null || written is null ? written : Map.GetValueOrDefault(written, Otherwise!);
    }

    /// <summary>What stands at a path; a member that is called as the whole path, dots and all, goes before one further down.</summary>
    internal static JsonElement? Find(JsonElement record, string path)
    {
        if (record.ValueKind != JsonValueKind.Object) return null;

        if (record.TryGetProperty(path, out var found)) return found;

        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && record.TryGetProperty(path[..dot], out var below) ? Find(below, path[(dot + 1)..]) : null;
    }

    /// <summary>A string, or a number or truth value as it is written; null for anything else, and for Unicode that is invalid.</summary>
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
