namespace Provenance.Formats.Html;

/// <summary>The facts that a page declares about itself outside of its text, as written.</summary>
internal sealed class PageFacts
{
    /// <summary>Maximum number of facts of one kind; no page made for readers has more.</summary>
    private const int MaxOfOneKind = 1024;

    internal string Title { get; private set; } = "";

    internal string? Language { get; set; }

    /// <summary>Names or properties of meta elements in lower case, and their contents.</summary>
    internal List<(string Name, string Content)> Metas { get; } = [];

    /// <summary>Scripts of the type <c>application/ld+json</c>.</summary>
    internal List<string> JsonLd { get; } = [];

    /// <summary>Scripts of the type <c>application/c2pa</c>: manifests in Base64.</summary>
    internal List<string> Manifests { get; } = [];

    /// <summary>Targets of links of the relation <c>c2pa-manifest</c>.</summary>
    internal List<string> ManifestLinks { get; } = [];

    /// <summary>Values of the <c>ai-disclosure</c> attribute, with the model named beside them.</summary>
    internal List<(string Value, string? Model)> Disclosures { get; } = [];

    /// <summary>Times of publication in <c>time</c> elements.</summary>
    internal List<string> Times { get; } = [];

    /// <summary>Times of the last change in <c>time</c> elements.</summary>
    internal List<string> Changes { get; } = [];

    internal void Clear()
    {
        Title = "";
        Language = null;
        Metas.Clear();
        JsonLd.Clear();
        Manifests.Clear();
        ManifestLinks.Clear();
        Disclosures.Clear();
        Times.Clear();
        Changes.Clear();
    }

    /// <summary>Adds to one of the lists, up to the maximum number.</summary>
    internal static void Add<T>(List<T> to, T value)
    {
        if (to.Count < MaxOfOneKind) to.Add(value);
    }

    /// <summary>Sets the title; the first one counts, and its white space collapses.</summary>
    internal void SetTitle(string title)
    {
        if (Title.Length == 0)
        {
            Title = string.Join(' ', title.Split([' ', '\t', '\n', '\r', '\f', '\0'], StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
