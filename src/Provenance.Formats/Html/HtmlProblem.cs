namespace Provenance.Formats.Html;

/// <summary>Why a page has no text that can be used.</summary>
internal enum HtmlProblem
{
    None,

    /// <summary>Nothing of it is visible.</summary>
    NoText,

    /// <summary>It has more bytes than a page may have.</summary>
    TooLarge,
}
