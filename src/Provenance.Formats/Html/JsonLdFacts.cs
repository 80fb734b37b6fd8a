namespace Provenance.Formats.Html;

/// <summary>The facts about its origin in the JSON-LD of a page.</summary>
internal sealed class JsonLdFacts
{
    /// <summary>Digital source types as written, with whether they describe a picture or film.</summary>
    internal List<(string Value, bool OfMedia)> SourceTypes { get; } = [];

    /// <summary>Values of <c>aiDisclosure</c>, which the explainer of the <c>ai-disclosure</c> attribute proposes to schema.org.</summary>
    internal List<string> Disclosures { get; } = [];

    /// <summary>The outermost <c>datePublished</c> of a text, and its depth.</summary>
    internal string? Published { get; set; }

    internal int PublishedDepth { get; set; } = int.MaxValue;

    /// <summary>The outermost <c>dateModified</c> of a text, and its depth.</summary>
    internal string? Modified { get; set; }

    internal int ModifiedDepth { get; set; } = int.MaxValue;
}
