namespace Provenance.Documents;

/// <summary>The kinds of evidence that are looked for, as <see cref="OriginEvidence.Kind"/> names them.</summary>
public static class EvidenceKinds
{
    /// <summary>A C2PA manifest in the text or its page: who signed what about its making.</summary>
    public const string ContentCredential = "content-credential";

    /// <summary>A digital source type of the IPTC's vocabulary in a page's JSON-LD or meta elements.</summary>
    public const string DigitalSourceType = "digital-source-type";

    /// <summary>A page's declaration of how far AI was involved, <c>ai-disclosure</c>, in an element or a header.</summary>
    public const string AiDisclosure = "ai-disclosure";

    /// <summary>The name of an AI product in a page's <c>generator</c> element.</summary>
    public const string PageGenerator = "page-generator";

    /// <summary>A sentence that assistants write of themselves.</summary>
    public const string AssistantPhrase = "assistant-phrase";

    /// <summary>When the document was collected, or else written.</summary>
    public const string Date = "date";

    /// <summary>Characters that people do not see: invisible and tag characters, turned directions, letters of other scripts that look alike. Somebody hides something, which says nothing about who wrote the rest.</summary>
    public const string HiddenCharacters = "hidden-characters";

    /// <summary>A statistical watermark, found with the key of whoever put it there.</summary>
    public const string Watermark = "watermark";
}
