using System.Buffers;
using Microsoft.ML.Tokenizers;

namespace Provenance.Formats.Tokenizers.SentencePiece;

/// <summary>Reads the models of SentencePiece (Kudo and Richardson, EMNLP 2018): byte pairs and unigrams.</summary>
internal static class SentencePieceFile
{
    private const string Space = "\u2581";

    internal static TextTokenizer Read(string path, string name, byte[] bytes)
    {
        var header = SentencePieceHeader.Read(bytes);
        Check(path, header);
        var tokens = header.Pieces.Where(IsToken).Select(piece => piece.Text);
        var cuts = new SafeCuts(tokens, header.ByteFallback ? UnknownCharacters.Alone : UnknownCharacters.Fused);
        int? unknown = header.ByteFallback ? null : header.Unknown;
        var isBytePairs = header.ModelType == SentencePieceHeader.BytePairs;
        using var stream = isBytePairs ? header.Reversed() : header.WithAllTokens(bytes);
        var tokenizer = SentencePieceTokenizer.Create(stream, addBeginningOfSentence: false, addEndOfSentence: false);
        if (!isBytePairs) CheckUserDefined(path, header, tokenizer);

        return new TextTokenizer
        {
            Name = name,
            Size = header.Pieces.Count,
            Model = isBytePairs ? new ReversedBytePairModel(tokenizer, unknown) : new SentencePieceModel(tokenizer, unknown),
            Steps = isBytePairs ? [Normalizer(header), cuts] : [.. Deletion(header), new WordCuts(header, cuts)],
            Normalizers = isBytePairs ? 1 : 0,
            AddedLater = isBytePairs ? UserDefined(header) : null,
        };
    }

    private static bool IsToken((string Text, PieceKind Kind, float Score) piece) => piece.Kind is PieceKind.Normal or PieceKind.UserDefined or PieceKind.Unused;

    private static void Check(string path, SentencePieceHeader header)
    {
        if (header.Pieces.Count is 0 or > TokenizerLimits.MaxId)
        {
            throw TokenizerErrors.Unusable(path, "pieces", $"there are {header.Pieces.Count}; this is no SentencePiece model");
        }

        if (header.Pieces.Find(piece => piece.Text.Length is 0 or > TokenizerLimits.MaxTokenLength).Text is { } piece)
        {
            throw TokenizerErrors.Unusable(path, "pieces", $"one has {piece.Length} characters, and not from 1 to {TokenizerLimits.MaxTokenLength}");
        }

        if (header.Unknown < 0 || header.Unknown >= header.Pieces.Count || header.Pieces[header.Unknown].Kind != PieceKind.Unknown)
        {
            throw TokenizerErrors.Unusable(path, "trainer_spec.unk_id", $"{header.Unknown} is not the number of the unknown piece");
        }

        if (header.ModelType is not (SentencePieceHeader.Unigram or SentencePieceHeader.BytePairs))
        {
            throw TokenizerErrors.NotSupported(path, "trainer_spec.model_type", header.ModelType switch { 3 => "WORD", 4 => "CHAR", var other => $"a model of type {other}" });
        }

        if (header.TreatsSpaceAsSuffix)
        {
            throw TokenizerErrors.NotSupported(path, "trainer_spec.treat_whitespace_as_suffix", "white space at the end of words");
        }

        if (!header.EscapesSpace)
        {
            throw TokenizerErrors.NotSupported(path, "normalizer_spec.escape_whitespaces", "white space that is not escaped");
        }

        if (header.ModelType == SentencePieceHeader.BytePairs && header.CharacterMap.Length > 0)
        {
            // ML.NET applies such rules to unigrams only
            throw TokenizerErrors.NotSupported(path, "normalizer_spec.precompiled_charsmap", "normalization of a BPE model");
        }

        var characters = header.Pieces.Where(piece => IsToken(piece)).Select(piece => piece.Text).Where(text => text.Length <= 2).ToHashSet(StringComparer.Ordinal);
        if (header.ModelType == SentencePieceHeader.BytePairs
            && header.Pieces.Find(piece => piece.Kind == PieceKind.Normal && piece.Text.EnumerateRunes().Any(character => !characters.Contains(character.ToString()))).Text is { } missing)
        {
            throw TokenizerErrors.NotSupported(path, "pieces", $"'{missing}', of whose characters one is no piece,");
        }
    }

    /// <summary>Refuses user-defined pieces that ML.NET would normalize; SentencePiece leaves them unchanged.</summary>
    private static void CheckUserDefined(string path, SentencePieceHeader header, SentencePieceTokenizer tokenizer)
    {
        foreach (var piece in header.Pieces.Where(piece => piece.Kind == PieceKind.UserDefined))
        {
            tokenizer.EncodeToTokens(piece.Text, out var normalized, addBeginningOfSentence: false, addEndOfSentence: false);
            if (normalized?.TrimStart(Space[0]) != piece.Text.TrimStart(Space[0]))
            {
                throw TokenizerErrors.NotSupported(path, "pieces", $"the user-defined piece '{piece.Text}', which normalization changes,");
            }
        }
    }

    /// <summary>Returns SentencePiece's normalization without rules for characters; ML.NET's own drops a text of one character.</summary>
    private static TextRewrite Normalizer(SentencePieceHeader header) => new((text, _) =>
    {
        if (header.RemovesExtraSpace) text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        return text.Length == 0 ? text : string.Concat(header.AddsPrefix ? Space : "", text.Replace(" ", Space, StringComparison.Ordinal));
    });

    private static IEnumerable<TextRewrite> Deletion(SentencePieceHeader header)
    {
        var deleted = PieceCharacterMap.Deleted(header.CharacterMap);
        if (deleted.Count == 0) return [];

        var first = SearchValues.Create([.. deleted.Select(character => character.ToString()[0]).Distinct()]);
        return [new TextRewrite((text, _) => text.AsSpan().ContainsAny(first) ? string.Concat(text.EnumerateRunes().Where(character => !deleted.Contains(character))) : text)];
    }

    private static AddedTokens? UserDefined(SentencePieceHeader header)
    {
        var tokens = header.Pieces.Select((piece, id) => (piece, id)).Where(item => item.piece.Kind == PieceKind.UserDefined).Select(item => new AddedToken(item.piece.Text, item.id)).ToList();
        return tokens.Count > 0 ? new AddedTokens(tokens) : null;
    }
}
