using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using Provenance.Documents.Charsets;
using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Records;

/// <summary>Parses documents from JSON lines; owns the scratch memory that views point into: one per thread.</summary>
internal sealed class DocumentParser
{
    /// <summary>Number of fields, text and id, before the further ones that a caller requests.</summary>
    internal const int OwnFields = 2;

    /// <summary>Metadata is a few levels deep; deeper nesting is an attack.</summary>
    internal const int MaxDepth = 64;

    private const int TextField = 0;
    private const int IdField = 1;

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    private readonly FieldPath[] _paths;
    private readonly FieldSlot[] _slots;
    private byte[] _textScratch = new byte[16 * 1024];
    private byte[] _idScratch = new byte[256];
    private Piece _text;
    private Piece _id;
    private ulong _found;
    private ulong _seen;

    /// <param name="reading">The fields of text and id.</param>
    /// <param name="further">Paths of further fields; a view returns them by their index in this list.</param>
    internal DocumentParser(ReadingOptions reading, params ReadOnlySpan<string> further)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (OwnFields + further.Length > 64) throw DocumentErrors.TooManyFields();

        _paths = new FieldPath[OwnFields + further.Length];
        _slots = new FieldSlot[_paths.Length];
        _paths[TextField] = new FieldPath(reading.TextField);
        _paths[IdField] = new FieldPath(reading.IdField);
        for (var i = 0; i < further.Length; i++) _paths[OwnFields + i] = new FieldPath(further[i]);
    }

    /// <summary>The reason why the last line could not be parsed.</summary>
    internal RejectReason Reason { get; private set; }

    /// <summary>The field or value that <see cref="Reason"/> concerns.</summary>
    internal string About { get; private set; } = "";

    /// <summary>True if a document read so far had a further field, given by its index; a field that is null is missing.</summary>
    internal bool HasSeen(int field) => (_seen & (1UL << (OwnFields + field))) != 0;

    /// <summary>Parses one line; allocates nothing unless it fails.</summary>
    internal bool TryParse(string file, long number, ReadOnlySpan<byte> line, out DocumentView view)
    {
        view = default;
        Reason = RejectReason.None;
        _text = default;
        _id = default;
        _found = 0;
        Array.Clear(_slots);
        if (!Utf8.IsValid(line)) return Fail(RejectReason.InvalidUtf8, "the line");

        if (SurrogateEscapes.HasHalf(line)) return Fail(RejectReason.LoneSurrogate, "the line");

        var reader = new Utf8JsonReader(line, ReaderOptions);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) return Fail(RejectReason.NotObject, JsonFault.Kind(reader.TokenType));

            var all = _paths.Length == 64 ? ulong.MaxValue : (1UL << _paths.Length) - 1;
            if (!Walk(ref reader, 0, all)) return false;

            reader.Read();
        }
        catch (JsonException)
        {
            (Reason, About) = JsonFault.Explain(line);
            return false;
        }

        if (!_text.Found) return Fail(RejectReason.TextMissing, JsonFault.Missing(_paths[TextField].Text, line));

        _seen |= _found;
        var text = _text.Unescape(line, _textScratch);
        view = new DocumentView(file, number, _id.Found ? _id.Unescape(line, _idScratch) : DigestId(text), text, line, _slots);
        return true;
    }

    private bool Walk(ref Utf8JsonReader reader, int level, ulong open)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ulong here = 0;
            ulong deeper = 0;
            for (var i = 0; i < _paths.Length; i++)
            {
                var segments = _paths[i].Segments;
                if ((open & (1UL << i)) != 0 && NameIs(ref reader, segments[level]))
                {
                    here |= segments.Length == level + 1 ? 1UL << i : 0;
                    deeper |= segments.Length > level + 1 ? 1UL << i : 0;
                }
            }

            reader.Read();
            _found |= reader.TokenType == JsonTokenType.Null ? 0 : here;
            var start = (int)reader.TokenStartIndex;
            if (here != 0 && !Take(ref reader, here)) return false;

            if (deeper != 0 && reader.TokenType == JsonTokenType.StartObject)
            {
                if (!Walk(ref reader, level + 1, deeper)) return false;
            }
            else
            {
                reader.Skip();
            }

            for (var i = OwnFields; i < _paths.Length && here >> i != 0; i++)
            {
                if ((here & (1UL << i)) != 0) _slots[i] = new FieldSlot(start, (int)reader.BytesConsumed - start);
            }
        }

        return true;
    }

    private static bool NameIs(ref Utf8JsonReader reader, byte[] name) =>
        reader.ValueIsEscaped ? reader.ValueTextEquals(name) : reader.ValueSpan.SequenceEqual(name);

    private bool Take(ref Utf8JsonReader reader, ulong here)
    {
        if ((here & (1UL << TextField)) != 0)
        {
            if (reader.TokenType != JsonTokenType.String) return Fail(RejectReason.TextNotString, _paths[TextField].Text);

            TakeString(ref reader, ref _text, ref _textScratch);
        }

        return (here & (1UL << IdField)) == 0 || TakeId(ref reader);
    }

    private bool TakeId(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.Number:
                _id = new Piece(true, (int)reader.TokenStartIndex, reader.ValueSpan.Length, false);
                return true;
            case JsonTokenType.String:
                TakeString(ref reader, ref _id, ref _idScratch);
                // an empty id identifies nothing
                _id = _id.Length == 0 ? default : _id;
                return true;
            default:
                return Fail(RejectReason.IdNotString, _paths[IdField].Text);
        }
    }

    private static void TakeString(ref Utf8JsonReader reader, ref Piece piece, ref byte[] scratch)
    {
        var value = reader.ValueSpan;
        if (!reader.ValueIsEscaped)
        {
            // one past the opening quote
            piece = new Piece(true, (int)reader.TokenStartIndex + 1, value.Length, false);
            return;
        }

        if (scratch.Length < value.Length)
        {
            scratch = new byte[value.Length > RecordBlock.KeptBytes ? value.Length : value.Length * 2];
        }
        else if (scratch.Length > Math.Max(2 * value.Length, 2 * RecordBlock.KeptBytes))
        {
            // one huge text must not cost memory for the rest of the run
            scratch = new byte[2 * RecordBlock.KeptBytes];
        }

        piece = new Piece(true, 0, reader.CopyString(scratch), true);
    }

    private ReadOnlySpan<byte> DigestId(ReadOnlySpan<byte> text)
    {
        var prefix = "sha256:"u8;
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, digest);
        prefix.CopyTo(_idScratch);
        Convert.TryToHexStringLower(digest, _idScratch.AsSpan(prefix.Length), out var written);
        return _idScratch.AsSpan(0, prefix.Length + written);
    }

    private bool Fail(RejectReason reason, string about)
    {
        (Reason, About) = (reason, about);
        return false;
    }

    /// <summary>The bytes of a string: in the line if nothing was escaped, otherwise in scratch memory.</summary>
    private readonly record struct Piece(bool Found, int Start, int Length, bool InScratch)
    {
        internal ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> line, byte[] scratch) =>
            (InScratch ? scratch : line).Slice(Start, Length);
    }
}
