namespace Provenance.Documents;

/// <summary>The kinds of evidence that the library looks for; the values of <see cref="OriginEvidence.Kind"/>.</summary>
public static class EvidenceKinds
{
    /// <summary>A C2PA manifest in the text or its page: a signed statement of how it was made.</summary>
    public const string ContentCredential = "content-credential";

    /// <summary>A digital source type of the IPTC vocabulary in a page's JSON-LD or meta elements.</summary>
    public const string DigitalSourceType = "digital-source-type";

    /// <summary>A page's declaration of the extent of AI involvement, <c>ai-disclosure</c>, in an element or a header.</summary>
    public const string AiDisclosure = "ai-disclosure";

    /// <summary>The name of an AI product in a page's <c>generator</c> element.</summary>
    public const string PageGenerator = "page-generator";

    /// <summary>A sentence that assistants write about themselves.</summary>
    public const string AssistantPhrase = "assistant-phrase";

    /// <summary>The date on which the document was collected, or else written.</summary>
    public const string Date = "date";

    /// <summary>Characters that readers do not see: invisible and tag characters, direction overrides, look-alike letters of other scripts. They show that something is hidden, not who wrote the rest.</summary>
    public const string HiddenCharacters = "hidden-characters";

    /// <summary>A statistical watermark, found with its key.</summary>
    public const string Watermark = "watermark";
}
