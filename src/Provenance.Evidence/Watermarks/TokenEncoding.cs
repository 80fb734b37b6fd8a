namespace Provenance.Evidence.Watermarks;

/// <summary>Appends the ids of the tokens of a text.</summary>
internal delegate void TokenEncoding(ReadOnlySpan<char> text, List<int> tokens);
