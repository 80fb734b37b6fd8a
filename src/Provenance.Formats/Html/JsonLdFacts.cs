namespace Provenance.Formats.Html;

/// <summary>What the JSON-LD of a page says of its origin.</summary>
internal sealed class JsonLdFacts
{
    /// <summary>Digital source types as they stand there, and whether they are those of a picture or film.</summary>
    internal List<(string Value, bool OfMedia)> SourceTypes { get; } = [];

    /// <summary>Values of <c>aiDisclosure</c>, which the explainer of the <c>ai-disclosure</c> attribute proposes to schema.org.</summary>
    internal List<string> Disclosures { get; } = [];

    /// <summary>The outermost <c>datePublished</c> of something that is read, and how deep it stands.</summary>
    internal string? Published { get; set; }

    internal int PublishedDepth { get; set; } = int.MaxValue;
}
