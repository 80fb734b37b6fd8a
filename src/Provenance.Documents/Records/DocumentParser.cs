using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using Provenance.Documents.Buffers;
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

    /// <summary>Names of at least so many bytes are not told apart by their length.</summary>
    private const int LongestName = 32;

    private const int TextField = 0;
    private const int IdField = 1;

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    private readonly FieldPath[] _paths;
    private readonly FieldSlot[] _slots;
    private readonly FieldFinder _finder = new();
    private readonly ByteBuffer _composed = new(0);
    private readonly ByteBuffer _joined = new(0);
    private readonly ulong _plain;
    private readonly ulong _slow;
    private readonly ulong _flat;

    /// <summary>The paths that have a name of so many bytes; most names of a record are compared with none.</summary>
    private readonly ulong[] _ofLength = new ulong[LongestName + 1];

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
        _paths[TextField] = FieldPath.Parse(reading.TextField);
        _paths[IdField] = FieldPath.Parse(reading.IdField);
        for (var i = 0; i < further.Length; i++) _paths[OwnFields + i] = FieldPath.Parse(further[i]);
        for (var i = 0; i < _paths.Length; i++)
        {
            _plain |= _paths[i].IsPlain ? 1UL << i : 0;
            _slow |= _paths[i].IsPlain ? 0 : 1UL << i;
            _flat |= _paths[i].Flat is null ? 0 : 1UL << i;
            foreach (var name in _paths[i].Segments) _ofLength[Math.Min(name.Length, LongestName)] |= 1UL << i;

            if (_paths[i].Flat is { } flat) _ofLength[Math.Min(flat.Length, LongestName)] |= 1UL << i;
        }
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

            if (!Walk(ref reader, 0, _plain)) return Reason == RejectReason.TextNotString ? FailText(line) : false;

            reader.Read();
            if (_slow != 0 && !FindSlow(line)) return false;
        }
        catch (JsonException)
        {
            (Reason, About) = JsonFault.Explain(line);
            return false;
        }

        if (!_text.Found) return Fail(RejectReason.TextMissing, FieldFault.Missing(_paths[TextField], line));

        _seen |= _found;
        var text = _text.Unescape(line, _textScratch);
        view = new DocumentView(file, number, _id.Found ? _id.Unescape(line, _idScratch) : DigestId(text), text, line, _slots, _composed.Written);
        return true;
    }

    private bool Walk(ref Utf8JsonReader reader, int level, ulong open)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ulong here = 0;
            ulong deeper = 0;
            var candidates = (open | (level == 0 ? _flat : 0)) & (reader.ValueIsEscaped ? ulong.MaxValue : _ofLength[Math.Min(reader.ValueSpan.Length, LongestName)]);
            for (; candidates != 0; candidates &= candidates - 1)
            {
                var i = BitOperations.TrailingZeroCount(candidates);
                var segments = _paths[i].Segments;
                if ((open & (1UL << i)) != 0 && NameIs(ref reader, segments[level]))
                {
                    here |= segments.Length == level + 1 ? 1UL << i : 0;
                    deeper |= segments.Length > level + 1 ? 1UL << i : 0;
                }
                else if (level == 0 && (_flat & ~_found & (1UL << i)) != 0 && NameIs(ref reader, _paths[i].Flat!))
                {
                    here |= 1UL << i;
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

    /// <summary>Finds the values of paths that are not plain.</summary>
    private bool FindSlow(ReadOnlySpan<byte> line)
    {
        _composed.Clear();
        for (var i = 0; i < _paths.Length; i++)
        {
            if ((_slow & (1UL << i)) == 0) continue;

            if (i == TextField)
            {
                if (!_finder.TryText(_paths[i], line, ref _textScratch, out var length))
                {
                    Reason = _finder.Reason;
                    return FailText(line);
                }

                _text = new Piece(true, 0, length, true);
            }
            else if (_finder.TryFind(_paths[i], line))
            {
                _found |= 1UL << i;
                if (i == IdField ? !JoinId(line) : !Compose(i, line)) return false;
            }
        }

        return true;
    }

    /// <summary>Joins the values of the id by slashes.</summary>
    private bool JoinId(ReadOnlySpan<byte> line)
    {
        _joined.Clear();
        foreach (var slot in _finder.Values)
        {
            var value = line.Slice(slot.Start, slot.Length);
            var reader = new Utf8JsonReader(value, ReaderOptions);
            reader.Read();
            if (!TakeId(ref reader)) return false;

            if (_joined.Length > 0) _joined.Add((byte)'/');
            if (_id.Found) _joined.Add(_id.Unescape(value, _idScratch));
        }

        if (_idScratch.Length < _joined.Length) _idScratch = new byte[2 * _joined.Length];
        _joined.Written.CopyTo(_idScratch);
        _id = _joined.Length == 0 ? default : new Piece(true, 0, _joined.Length, true);
        return true;
    }

    private bool Compose(int field, ReadOnlySpan<byte> line)
    {
        var values = _finder.Values;
        if (values.Length == 1)
        {
            _slots[field] = values[0];
            return true;
        }

        var start = _composed.Length;
        foreach (var value in values)
        {
            _composed.Add(_composed.Length == start ? (byte)'[' : (byte)',');
            _composed.Add(line.Slice(value.Start, value.Length));
        }

        _composed.Add((byte)']');
        _slots[field] = new FieldSlot(~start, _composed.Length - start);
        return true;
    }

    private static bool NameIs(ref Utf8JsonReader reader, byte[] name) =>
        reader.ValueIsEscaped ? JsonNames.Is(ref reader, name) : reader.ValueSpan.SequenceEqual(name);

    private bool Take(ref Utf8JsonReader reader, ulong here)
    {
        if ((here & (1UL << TextField)) != 0)
        {
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                if (!TakeList(reader)) return false;
            }
            else if (reader.TokenType != JsonTokenType.String)
            {
                return Fail(RejectReason.TextNotString, "");
            }
            else
            {
                TakeString(ref reader, ref _text, ref _textScratch);
            }
        }

        return (here & (1UL << IdField)) == 0 || TakeId(ref reader);
    }

    private bool TakeList(Utf8JsonReader reader)
    {
        var length = 0;
        if (!_finder.TryAdd(ref reader, ref _textScratch, ref length)) return Fail(_finder.Reason, "the text");

        _text = new Piece(true, 0, length, true);
        return true;
    }

    private bool FailText(ReadOnlySpan<byte> line) => Reason switch
    {
        RejectReason.TextMissing => Fail(Reason, FieldFault.Missing(_paths[TextField], line)),
        RejectReason.TextNotString => Fail(Reason, FieldFault.NotText(_paths[TextField], line)),
        _ => Fail(Reason, "the text"),
    };

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
