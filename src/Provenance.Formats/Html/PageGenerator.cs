namespace Provenance.Formats.Html;

/// <summary>
/// Names of AI writing products in the <c>generator</c> meta element (HTML 4.2.5.1), in which software names itself. The table has only unambiguous names: not website
/// builders, which lay out human text, nor Gemini, which is also a protocol whose pages are converted, nor Jasper by itself, which also makes reports.
/// </summary>
internal static class PageGenerator
{
    /// <summary>Product names in lower case; matched as whole words.</summary>
    private static readonly string[] Products =
    [
        "agility writer", "ai writer", "aiwriter", "anyword", "article forge", "articleforge", "autoblogging.ai", "bertha ai", "brain pod ai", "byword.ai", "chatgpt", "claude.ai",
        "closerscopy", "content at scale", "contentbot", "copy.ai", "copysmith", "cuppa.ai", "drafthorse ai", "frase.io", "google gemini", "gpt-3", "gpt-3.5", "gpt-4", "gpt-4o",
        "gpt-5", "hypotenuse ai", "jasper ai", "jasper.ai", "koala ai", "koala writer", "koalawriter", "longshot ai", "machined.ai", "microsoft copilot", "neuraltext", "openai",
        "peppertype", "quillbot", "rytr", "scalenut", "seo.ai", "seowriting.ai", "surfer ai", "wordtune", "writesonic", "zimmwriter",
    ];

    internal static void Read(PageFacts facts, List<OriginEvidence> to)
    {
        foreach (var (name, content) in facts.Metas)
        {
            if (name != "generator" || Product(content) is not { } product) continue;

            var evidence = new OriginEvidence(EvidenceKinds.PageGenerator, product) { Says = Origin.Machine, Detail = "the page names the product that made it, not which of its words are its" };
            if (!to.Contains(evidence)) to.Add(evidence);
        }
    }

    /// <summary>Returns the product in a generator's name, as written in the table; null for none.</summary>
    internal static string? Product(string generator)
    {
        string? found = null;
        foreach (var product in Products)
        {
            // the longest name, so that GPT-4o does not match GPT-4
            if (product.Length > (found?.Length ?? 0) && Names(generator, product)) found = product;
        }

        return found;
    }

    private static bool Names(string generator, string product)
    {
        for (var start = 0; (start = generator.IndexOf(product, start, StringComparison.OrdinalIgnoreCase)) >= 0; start++)
        {
            var end = start + product.Length;
            if ((start == 0 || !char.IsLetterOrDigit(generator[start - 1])) && (end == generator.Length || !char.IsLetterOrDigit(generator[end])))
            {
                return true;
            }
        }

        return false;
    }
}
