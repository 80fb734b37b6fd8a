namespace Provenance.Formats.Html;

/// <summary>What holds for an element and for all that stands in it.</summary>
[Flags]
internal enum ElementMarks : byte
{
    None = 0,

    /// <summary>It is not shown.</summary>
    Hidden = 1,

    /// <summary>It is apart from what the page is about: navigation, comments, notices.</summary>
    Aside = 2,

    /// <summary>White space in it counts.</summary>
    Preformatted = 4,

    /// <summary>It is something to press, which weighs as much as a link.</summary>
    Control = 8,
}
