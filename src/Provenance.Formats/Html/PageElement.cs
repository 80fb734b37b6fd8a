namespace Provenance.Formats.Html;

/// <summary>An element of a page.</summary>
/// <param name="Parent">Where its parent stands, which is always before it; -1 for the root.</param>
/// <param name="Box">The nearest element, itself or above, that ends lines or paragraphs.</param>
/// <param name="Tag">What it is.</param>
/// <param name="Marks">What holds for all that stands in it.</param>
internal readonly record struct PageElement(int Parent, int Box, HtmlTag Tag, ElementMarks Marks);
