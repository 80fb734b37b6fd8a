namespace Provenance.Documents.Identity;

/// <summary>The words for <see cref="Origin"/> in files.</summary>
internal static class Origins
{
    /// <summary>Reads <c>human</c>, <c>machine</c> or <c>mixed</c>, as labelled data writes them.</summary>
    internal static bool TryParse(string? text, out Origin origin)
    {
        origin = text switch
        {
            "human" => Origin.Human,
            "machine" => Origin.Machine,
            "mixed" => Origin.Mixed,
            _ => Origin.Unknown,
        };
        return origin != Origin.Unknown;
    }
}
