namespace Provenance.Formats.Html;

/// <summary>The reason why a page has no usable text.</summary>
internal enum HtmlProblem
{
    None,

    /// <summary>No text is visible.</summary>
    NoText,

    /// <summary>The page exceeds the maximum size.</summary>
    TooLarge,
}
