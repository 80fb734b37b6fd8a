namespace Provenance.Formats.Html;

/// <summary>What elements do to the text around and in them.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Has no content and no end.</summary>
    Void = 1,

    /// <summary>Is a paragraph of its own, as the display <c>block</c> makes it.</summary>
    Block = 2,

    /// <summary>Is a line of its own: items of lists, rows of tables.</summary>
    Line = 4,

    /// <summary>Is a cell of a row.</summary>
    Cell = 8,

    /// <summary>Shows nothing of what stands in it, or something that is no text of the page.</summary>
    Hidden = 16,

    /// <summary>Ends a paragraph that is open, as the standard's tree construction says of its start tag.</summary>
    EndsParagraph = 32,

    /// <summary>An end tag in it does not reach out of it.</summary>
    Scope = 64,

    /// <summary>Is apart from what the page is about.</summary>
    Aside = 128,

    /// <summary>Keeps white space as it stands.</summary>
    Preformatted = 256,

    Heading = 512,

    /// <summary>Its content is text up to its end tag, in which nothing is markup.</summary>
    RawText = 1024,

    /// <summary>The same, in which character references are read.</summary>
    EscapableText = 2048,
}
