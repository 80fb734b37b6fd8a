namespace Provenance.Formats.Html;

/// <summary>The break between two blocks of text, from weak to strong.</summary>
internal enum TextBreak : byte
{
    None,

    /// <summary>Between the cells of a row.</summary>
    Tab,

    /// <summary>Between the items of a list, and between rows.</summary>
    Line,

    /// <summary>Between all others: an empty line.</summary>
    Paragraph,
}
