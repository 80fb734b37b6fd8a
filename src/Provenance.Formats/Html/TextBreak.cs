namespace Provenance.Formats.Html;

/// <summary>What stands between two blocks of text, the weaker first.</summary>
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
