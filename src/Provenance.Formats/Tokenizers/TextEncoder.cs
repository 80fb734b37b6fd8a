using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Provenance.Formats.Tokenizers;

/// <summary>Encodes texts and counts their tokens; owns its buffers, so one per thread.</summary>
internal sealed class TextEncoder : ITokenCounter
{

    private readonly TextTokenizer _tokenizer;
    private readonly TextAction _start;
    private readonly PieceMemory _pieces = new();
    private readonly List<int> _ids = [];
    private List<int>? _to;
    private int _count;

    internal TextEncoder(TextTokenizer tokenizer)
    {
        _tokenizer = tokenizer;
        TextAction action = Piece;
        for (var i = tokenizer.Steps.Count; i >= 0; i--)
        {
            var next = action;
            if (i < tokenizer.Steps.Count)
            {
                var step = tokenizer.Steps[i];
                action = (text, isStart) => step.Run(text, isStart, next);
            }

            if (i == tokenizer.Normalizers && tokenizer.AddedLater is { } later)
            {
                var behind = action;
                action = (text, isStart) => later.Split(text, isStart, behind, Add);
            }
        }

        var all = action;
        _start = tokenizer.Added is { } added ? (text, isStart) => added.Split(text, isStart, all, Add) : all;
    }

    public int Count(ReadOnlySpan<byte> text)
    {
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return Run(letters.AsSpan(0, Encoding.UTF8.GetChars(text, letters)), null);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    /// <summary>Adds the ids of a text's tokens.</summary>
    internal void Encode(ReadOnlySpan<char> text, List<int> to) => Run(text, to);

    private int Run(ReadOnlySpan<char> text, List<int>? to)
    {
        (_to, _count) = (to, 0);
        if (text.IsEmpty) return 0;

        try
        {
            _start(text, isStart: true);
            return _count;
        }
        catch (RegexMatchTimeoutException e)
        {
            throw TokenizerErrors.Slow(_tokenizer.Name, e.Pattern);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException)
        {
            throw TokenizerErrors.Failed(_tokenizer.Name, e);
        }
    }

    private void Piece(ReadOnlySpan<char> piece, bool isStart)
    {
        if (piece.IsEmpty) return;

        if (_pieces.Find(piece) is { } ids)
        {
            Add(ids);
            return;
        }

        _ids.Clear();
        _tokenizer.Model.Encode(piece, _ids);
        Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ids));
        _pieces.Add(piece, _ids);
    }

    private void Add(ReadOnlySpan<int> ids)
    {
        _count += ids.Length;
        _to?.AddRange(ids);
    }

    private void Add(int id)
    {
        _count++;
        _to?.Add(id);
    }
}
