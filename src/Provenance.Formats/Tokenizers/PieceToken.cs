namespace Provenance.Formats.Tokenizers;

/// <summary>A token and the part of a text that it covers, in UTF-16 units; tokens of bytes of the same character each cover that character.</summary>
internal readonly record struct PieceToken(int Id, int Start, int End);
