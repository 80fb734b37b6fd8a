using System.Text.Json;

namespace Provenance.Formats.Html;

/// <summary>
/// Reads JSON-LD as JSON (W3C JSON-LD 1.1; members by the last part of their names, whatever the prefix): objects in arrays, <c>@graph</c>s and each other. Contexts are not fetched. Damaged
/// JSON is skipped as a whole.
/// </summary>
internal static class JsonLd
{
    private const int MaxDepth = 32;

    /// <summary>Maximum number of values kept.</summary>
    private const int MaxValues = 64;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    internal static JsonLdFacts Read(List<string> scripts)
    {
        var facts = new JsonLdFacts();
        foreach (var script in scripts)
        {
            if (!script.Contains("digitalSourceType", StringComparison.OrdinalIgnoreCase)
                && !script.Contains("datePublished", StringComparison.Ordinal) && !script.Contains("dateModified", StringComparison.Ordinal) && !script.Contains("aiDisclosure", StringComparison.Ordinal))
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(script, Lenient);
                Walk(document.RootElement, ofMedia: false, ofOthers: false, 0, facts);
            }
            catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
            {
                // damaged, or with halves of surrogate pairs: common in pages, and there is nobody to tell
            }
        }

        return facts;
    }

    private static void Walk(JsonElement element, bool ofMedia, bool ofOthers, int depth, JsonLdFacts to)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Walk(item, ofMedia, ofOthers, depth, to);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var isMedia = ofMedia || IsOf(element, "ImageObject", "VideoObject", "AudioObject", "MediaObject", "Photograph", "3DModel");
            var isOther = ofOthers || isMedia || IsOf(element, "Comment", "Review", "UserReview", "WebSite", "Person", "Organization");
            foreach (var member in element.EnumerateObject()) Member(member, isMedia, isOther, depth, to);
        }
    }

    private static void Member(JsonProperty member, bool ofMedia, bool ofOthers, int depth, JsonLdFacts to)
    {
        var name = member.Name.AsSpan(member.Name.LastIndexOfAny(['/', ':', '#']) + 1);
        if (name.Equals("digitalSourceType", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var value in Texts(member.Value))
            {
                if (to.SourceTypes.Count < MaxValues) to.SourceTypes.Add((value, ofMedia));
            }
        }
        else if (name.SequenceEqual("aiDisclosure") && !ofMedia)
        {
            foreach (var value in Texts(member.Value))
            {
                if (to.Disclosures.Count < MaxValues) to.Disclosures.Add(value);
            }
        }
        else if (name.SequenceEqual("datePublished") && !ofOthers && depth < to.PublishedDepth && member.Value.ValueKind == JsonValueKind.String)
        {
            (to.Published, to.PublishedDepth) = (member.Value.GetString(), depth);
        }
        else if (name.SequenceEqual("dateModified") && !ofOthers && depth < to.ModifiedDepth && member.Value.ValueKind == JsonValueKind.String)
        {
            (to.Modified, to.ModifiedDepth) = (member.Value.GetString(), depth);
        }
        else
        {
            var others = name is "comment" or "review" or "isPartOf" or "isBasedOn" or "citation" or "mentions" or "hasPart";
            Walk(member.Value, ofMedia || name is "image" or "thumbnail" or "logo" or "video" or "audio" or "primaryImageOfPage", ofOthers || others, depth + 1, to);
        }
    }

    /// <summary>Returns the texts of a value: itself, its <c>@id</c>, <c>@value</c> or <c>level</c>, or those of its items.</summary>
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object when value.TryGetProperty("@id", out var id) => Texts(id),
        JsonValueKind.Object when value.TryGetProperty("@value", out var text) => Texts(text),
        JsonValueKind.Object when value.TryGetProperty("level", out var level) => Texts(level),
        _ => [],
    };

    private static bool IsOf(JsonElement element, params ReadOnlySpan<string> types)
    {
        if (!element.TryGetProperty("@type", out var given)) return false;

        foreach (var text in Texts(given))
        {
            var name = text.AsSpan(text.LastIndexOfAny(['/', ':', '#']) + 1);
            foreach (var type in types)
            {
                if (name.SequenceEqual(type)) return true;
            }
        }

        return false;
    }
}
