namespace Provenance.Detection.Prevalence;

/// <summary>A document of a collection, as an example of its kind.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="File">The file it was read from.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Score">The score, its ranking key.</param>
/// <param name="Text">The text, or the beginning of a long one.</param>
/// <param name="Shortened">True if the text is shortened.</param>
public sealed record PrevalenceExample(string Id, string File, long Line, double Score, string Text, bool Shortened);
