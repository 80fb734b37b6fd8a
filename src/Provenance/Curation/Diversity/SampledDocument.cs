namespace Provenance.Curation.Diversity;

/// <summary>A document of a <see cref="DocumentSample"/>.</summary>
/// <param name="Tokens">Ids.</param>
/// <param name="Text">UTF-8; may be empty.</param>
internal sealed record SampledDocument(int[] Tokens, byte[] Text);
