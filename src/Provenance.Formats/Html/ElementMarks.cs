namespace Provenance.Formats.Html;

/// <summary>Properties of an element and all its contents.</summary>
[Flags]
internal enum ElementMarks : byte
{
    None = 0,

    /// <summary>The element is not shown.</summary>
    Hidden = 1,

    /// <summary>The element is separate from the main content: navigation, comments, notices.</summary>
    Aside = 2,

    /// <summary>White space is significant.</summary>
    Preformatted = 4,

    /// <summary>The element is a control, which counts like a link.</summary>
    Control = 8,
}
