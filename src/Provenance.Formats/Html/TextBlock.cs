namespace Provenance.Formats.Html;

/// <summary>Text of a page between two breaks.</summary>
internal struct TextBlock
{
    /// <summary>The element that it stands in, one that ends lines or paragraphs.</summary>
    internal int Element;

    /// <summary>Where it starts among the characters of the page.</summary>
    internal int Start;

    internal int Length;

    internal int Words;

    /// <summary>Words in links, and on what is there to be pressed.</summary>
    internal int LinkWords;

    /// <summary>What stands before it.</summary>
    internal TextBreak Break;

    internal bool Heading;

    /// <summary>Words in links of all its words, 0 to 1.</summary>
    internal readonly double LinkDensity => Words == 0 ? 0 : (double)LinkWords / Words;
}
