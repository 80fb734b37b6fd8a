using Google.Protobuf;

namespace Provenance.Formats.Tokenizers.SentencePiece;

/// <summary>
/// The fields of a SentencePiece model, by <c>sentencepiece_model.proto</c>, that must be known before ML.NET reads it. ML.NET does not document which of them it applies.
/// </summary>
internal sealed class SentencePieceHeader
{
    internal const int Unigram = 1;
    internal const int BytePairs = 2;

    /// <summary>The pieces; their indices are their numbers.</summary>
    internal List<(string Text, PieceKind Kind, float Score)> Pieces { get; } = [];

    /// <summary>The type of the model; <see cref="Unigram"/>, <see cref="BytePairs"/>, or 3 for words and 4 for characters.</summary>
    internal int ModelType { get; private set; } = Unigram;

    internal bool TreatsSpaceAsSuffix { get; private set; }

    internal bool ByteFallback { get; private set; }

    /// <summary>The rules by which characters are normalized, see <see cref="SentencePiece.PieceCharacterMap"/>.</summary>
    internal byte[] CharacterMap { get; private set; } = [];

    internal bool AddsPrefix { get; private set; } = true;

    internal bool RemovesExtraSpace { get; private set; } = true;

    internal bool EscapesSpace { get; private set; } = true;

    /// <summary>The number of the unknown token.</summary>
    internal int Unknown { get; private set; }

    private const int BeginField = 41;
    private const int EndField = 42;
    private const int PaddingField = 43;

    private byte[] _trainer = [];

    /// <exception cref="InvalidProtocolBufferException">The bytes are not a protocol buffer, or are truncated.</exception>
    internal static SentencePieceHeader Read(byte[] bytes)
    {
        var header = new SentencePieceHeader();
        Fields(bytes, (field, input) =>
        {
            switch (field)
            {
                case 1:
                    header.Pieces.Add(Piece(input));
                    break;
                case 2:
                    header._trainer = input.ReadBytes().ToByteArray();
                    Fields(header._trainer, header.Trainer);
                    break;
                case 3:
                    Fields(input.ReadBytes().ToByteArray(), header.Normalizer);
                    break;
                default:
                    input.SkipLastField();
                    break;
            }
        });
        return header;
    }

    /// <summary>Returns the model with the characters of its tokens in reverse order, without its normalization.</summary>
    internal MemoryStream Reversed()
    {
        var stream = new MemoryStream();
        using var output = new CodedOutputStream(stream, leaveOpen: true);
        foreach (var (text, kind, score) in Pieces)
        {
            using var message = new MemoryStream();
            using var piece = new CodedOutputStream(message, leaveOpen: true);
            piece.WriteTag(1, WireFormat.WireType.LengthDelimited);
            piece.WriteString(kind is PieceKind.Normal or PieceKind.UserDefined or PieceKind.Unused ? ReversedBytePairModel.Reverse(text) : text);
            piece.WriteTag(2, WireFormat.WireType.Fixed32);
            piece.WriteFloat(score);
            piece.WriteTag(3, WireFormat.WireType.Varint);
            piece.WriteEnum((int)kind);
            piece.Flush();
            Write(output, 1, message.ToArray());
        }

        Write(output, 2, _trainer);
        Write(output, 3, []);
        output.Flush();
        stream.Position = 0;
        return stream;
    }

    /// <summary>
    /// Returns the model with numbers for the tokens around texts, which are not added here: ML.NET refuses unigram models that lack one of them, such as T5's. Later fields of a protocol buffer
    /// override earlier ones.
    /// </summary>
    internal MemoryStream WithAllTokens(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        using var output = new CodedOutputStream(stream, leaveOpen: true);
        using var message = new MemoryStream();
        using var trainer = new CodedOutputStream(message, leaveOpen: true);
        foreach (var (field, id) in (ReadOnlySpan<(int, int)>)[(BeginField, Unknown), (EndField, Unknown), (PaddingField, -1)])
        {
            trainer.WriteTag(field, WireFormat.WireType.Varint);
            trainer.WriteInt32(id);
        }

        trainer.Flush();
        Write(output, 2, message.ToArray());
        output.Flush();
        stream.Position = 0;
        return stream;
    }

    private static void Write(CodedOutputStream output, int field, byte[] message)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(message));
    }

    private static (string Text, PieceKind Kind, float Score) Piece(CodedInputStream input)
    {
        var (text, kind, score) = ("", PieceKind.Normal, 0f);
        Fields(input.ReadBytes().ToByteArray(), (field, piece) =>
        {
            switch (field)
            {
                case 1:
                    text = piece.ReadString();
                    break;
                case 2:
                    score = piece.ReadFloat();
                    break;
                case 3:
                    kind = (PieceKind)piece.ReadEnum();
                    break;
                default:
                    piece.SkipLastField();
                    break;
            }
        });
        return (text, kind, score);
    }

    private void Trainer(int field, CodedInputStream input)
    {
        switch (field)
        {
            case 3:
                ModelType = input.ReadEnum();
                break;
            case 24:
                TreatsSpaceAsSuffix = input.ReadBool();
                break;
            case 35:
                ByteFallback = input.ReadBool();
                break;
            case 40:
                Unknown = input.ReadInt32();
                break;
            default:
                input.SkipLastField();
                break;
        }
    }

    private void Normalizer(int field, CodedInputStream input)
    {
        switch (field)
        {
            case 2:
                CharacterMap = input.ReadBytes().ToByteArray();
                break;
            case 3:
                AddsPrefix = input.ReadBool();
                break;
            case 4:
                RemovesExtraSpace = input.ReadBool();
                break;
            case 5:
                EscapesSpace = input.ReadBool();
                break;
            default:
                input.SkipLastField();
                break;
        }
    }

    private static void Fields(byte[] message, Action<int, CodedInputStream> take)
    {
        using var input = new CodedInputStream(message);
        while (input.ReadTag() is var tag and not 0) take(WireFormat.GetTagFieldNumber(tag), input);
    }
}
