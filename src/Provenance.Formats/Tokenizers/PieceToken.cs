namespace Provenance.Formats.Tokenizers;

/// <summary>A token and the part of a text that it covers, in UTF-16 units; tokens of bytes that share a character cover it each.</summary>
internal readonly record struct PieceToken(int Id, int Start, int End);
