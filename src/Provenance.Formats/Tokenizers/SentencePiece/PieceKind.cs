namespace Provenance.Formats.Tokenizers.SentencePiece;

/// <summary>The types of pieces, by the numbers of <c>sentencepiece_model.proto</c>.</summary>
internal enum PieceKind
{
    Normal = 1,
    Unknown = 2,
    Control = 3,
    UserDefined = 4,
    Unused = 5,
    Byte = 6,
}
