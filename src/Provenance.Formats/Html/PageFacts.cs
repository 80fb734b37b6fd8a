namespace Provenance.Formats.Html;

/// <summary>What a page says of itself outside of its text, as it stands there.</summary>
internal sealed class PageFacts
{
    /// <summary>More of one kind than this is no page that anybody made for readers.</summary>
    private const int MaxOfOneKind = 1024;

    internal string Title { get; private set; } = "";

    internal string? Language { get; set; }

    /// <summary>Names or properties of meta elements in lower case, and their contents.</summary>
    internal List<(string Name, string Content)> Metas { get; } = [];

    /// <summary>Scripts of the type <c>application/ld+json</c>.</summary>
    internal List<string> JsonLd { get; } = [];

    /// <summary>Scripts of the type <c>application/c2pa</c>: manifests in Base64.</summary>
    internal List<string> Manifests { get; } = [];

    /// <summary>Where links of the relation <c>c2pa-manifest</c> lead.</summary>
    internal List<string> ManifestLinks { get; } = [];

    /// <summary>Values of the <c>ai-disclosure</c> attribute, and what is said of the model beside them.</summary>
    internal List<(string Value, string? Model)> Disclosures { get; } = [];

    /// <summary>When <c>time</c> elements say that the page was published.</summary>
    internal List<string> Times { get; } = [];

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
    }

    /// <summary>Adds to one of the lists, up to the number that is kept.</summary>
    internal static void Add<T>(List<T> to, T value)
    {
        if (to.Count < MaxOfOneKind) to.Add(value);
    }

    /// <summary>The first title counts; its white space collapses.</summary>
    internal void SetTitle(string title)
    {
        if (Title.Length == 0)
        {
            Title = string.Join(' ', title.Split([' ', '\t', '\n', '\r', '\f', '\0'], StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
