namespace Provenance.Formats.Html;

/// <summary>An element of a page.</summary>
/// <param name="Parent">Index of its parent, which always precedes it; -1 for the root.</param>
/// <param name="Box">The nearest element, itself or above, that ends lines or paragraphs.</param>
/// <param name="Tag">Its name.</param>
/// <param name="Marks">Properties of it and all its contents.</param>
internal readonly record struct PageElement(int Parent, int Box, HtmlTag Tag, ElementMarks Marks);
