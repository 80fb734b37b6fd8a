namespace Provenance.Formats.Html;

/// <summary>Text of a page between two breaks.</summary>
internal struct TextBlock
{
    /// <summary>The enclosing element that ends lines or paragraphs.</summary>
    internal int Element;

    /// <summary>Its start among the characters of the page.</summary>
    internal int Start;

    internal int Length;

    internal int Words;

    /// <summary>Number of words in links and controls.</summary>
    internal int LinkWords;

    /// <summary>The break before it.</summary>
    internal TextBreak Break;

    internal bool Heading;

    /// <summary>Share of words in links, 0 to 1.</summary>
    internal readonly double LinkDensity => Words == 0 ? 0 : (double)LinkWords / Words;
}
