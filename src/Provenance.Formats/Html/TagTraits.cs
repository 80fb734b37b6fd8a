namespace Provenance.Formats.Html;

/// <summary>The effects of elements on the text around and in them.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Is a paragraph of its own, like the display <c>block</c>.</summary>
    Block = 2,

    /// <summary>Is a line of its own: items of lists, rows of tables.</summary>
    Line = 4,

    /// <summary>Is a cell of a row.</summary>
    Cell = 8,

    /// <summary>Is hidden, or its content is not text of the page.</summary>
    Hidden = 16,

    /// <summary>Its start tag ends an open paragraph, by the standard's tree construction.</summary>
    EndsParagraph = 32,

    /// <summary>An end tag in it does not end elements outside it.</summary>
    Scope = 64,

    /// <summary>Is separate from the main content.</summary>
    Aside = 128,

    /// <summary>Keeps white space unchanged.</summary>
    Preformatted = 256,

    Heading = 512,

    /// <summary>Its content up to its end tag is text without markup.</summary>
    RawText = 1024,

    /// <summary>The same, with character references.</summary>
    EscapableText = 2048,
}
