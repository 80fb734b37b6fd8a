using System.Buffers;
using System.Text;

namespace Provenance.Formats.Watermarks.Tokenizers;

/// <summary>Encodes texts; owns its buffers, so one per thread.</summary>
internal sealed class BytePairEncoder(BytePairTokenizer tokenizer)
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _vocabulary = tokenizer.Vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly BytePairMerger _merger = new(tokenizer.Merges);
    private readonly List<int> _symbols = [];
    private byte[] _bytes = [];
    private char[] _letters = [];

    /// <summary>Adds a text's tokens; special ones are neither added nor recognised in it.</summary>
    internal void Encode(ReadOnlySpan<char> text, List<int> to)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (tokenizer.Nfc && !text.IsNormalized(NormalizationForm.FormC))
        {
            text = new string(text).Normalize(NormalizationForm.FormC);
        }

        if (tokenizer.Prefix is { } prefix)
        {
            text = string.Concat(prefix, text);
        }

        if (tokenizer.Space is { } space)
        {
            text = new string(text).Replace(" ", space, StringComparison.Ordinal);
        }

        Cut(text, 0, to);
    }

    /// <summary>Cuts by one pattern after the other; what no pattern takes is a piece of its own.</summary>
    private void Cut(ReadOnlySpan<char> text, int depth, List<int> to)
    {
        if (depth == tokenizer.Pieces.Count)
        {
            Piece(text, to);
            return;
        }

        var end = 0;
        foreach (var match in tokenizer.Pieces[depth].EnumerateMatches(text))
        {
            if (match.Index > end)
            {
                Cut(text[end..match.Index], depth + 1, to);
            }

            if (match.Length > 0)
            {
                Cut(text.Slice(match.Index, match.Length), depth + 1, to);
            }

            end = match.Index + match.Length;
        }

        if (end < text.Length)
        {
            Cut(text[end..], depth + 1, to);
        }
    }

    private void Piece(ReadOnlySpan<char> piece, List<int> to)
    {
        _symbols.Clear();
        if (tokenizer.OverBytes)
        {
            var bytes = Bytes(piece);
            if (tokenizer.WholePiecesFirst && TryWhole(bytes, out var whole))
            {
                to.Add(whole);
                return;
            }

            AddBytes(bytes);
        }
        else if (tokenizer.WholePiecesFirst && _vocabulary.TryGetValue(piece, out var whole))
        {
            to.Add(whole);
            return;
        }
        else
        {
            AddLetters(piece);
        }

        _merger.Merge(_symbols, to);
    }

    private void AddLetters(ReadOnlySpan<char> piece)
    {
        while (!piece.IsEmpty)
        {
            var status = Rune.DecodeFromUtf16(piece, out _, out var length);
            var letter = piece[..length];
            piece = piece[length..];
            if (status == OperationStatus.Done && _vocabulary.TryGetValue(letter, out var token))
            {
                _symbols.Add(token);
            }
            else
            {
                AddBytes(Bytes(letter));
            }
        }
    }

    private void AddBytes(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (tokenizer.Bytes[value] >= 0)
            {
                _symbols.Add(tokenizer.Bytes[value]);
            }
            else if (tokenizer.Unknown is { } unknown)
            {
                _symbols.Add(unknown);
            }
        }
    }

    private bool TryWhole(ReadOnlySpan<byte> bytes, out int token)
    {
        if (_letters.Length < bytes.Length)
        {
            _letters = new char[bytes.Length * 2];
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            _letters[i] = ByteLetters.Of[bytes[i]];
        }

        return _vocabulary.TryGetValue(_letters.AsSpan(0, bytes.Length), out token);
    }

    private ReadOnlySpan<byte> Bytes(ReadOnlySpan<char> letters)
    {
        var most = Encoding.UTF8.GetMaxByteCount(letters.Length);
        if (_bytes.Length < most)
        {
            _bytes = new byte[most * 2];
        }

        return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(letters, _bytes));
    }
}
