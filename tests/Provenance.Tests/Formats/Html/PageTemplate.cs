namespace Provenance.Tests.Formats.Html;

/// <summary>A page as a kind of web site makes it, and the text that a reader came for.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Html">The page.</param>
/// <param name="Article">What should be found; its words are no others' on the page.</param>
internal sealed record PageTemplate(string Name, string Html, string Article);
