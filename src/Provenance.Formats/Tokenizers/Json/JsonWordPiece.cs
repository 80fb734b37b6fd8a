using System.Text;
using System.Text.Json;
using Microsoft.ML.Tokenizers;

namespace Provenance.Formats.Tokenizers.Json;

/// <summary>Reads the model WordPiece of a <c>tokenizer.json</c>.</summary>
internal static class JsonWordPiece
{
    /// <summary>Maximum word length accepted; real files have 100.</summary>
    private const int MaxWord = 10_000;

    internal static (PieceModel Model, TextStep? Cuts) Read(string path, JsonElement model, Dictionary<string, int> vocabulary, bool overBytes)
    {
        if (overBytes) throw TokenizerErrors.NotSupported(path, "pre_tokenizer", "ByteLevel before WordPiece");

        var unknown = model.Text("unk_token") ?? "[UNK]";
        if (!vocabulary.TryGetValue(unknown, out var unknownId))
        {
            throw TokenizerErrors.Unusable(path, "model.unk_token", $"{JsonTokenizer.Shown(unknown)} is not in the vocabulary");
        }

        var most = model.Find("max_input_chars_per_word")?.GetInt32() ?? 100;
        if (most is < 1 or > MaxWord)
        {
            throw TokenizerErrors.Unusable(path, "model.max_input_chars_per_word", $"{most} is not from 1 to {MaxWord}");
        }

        using var lines = Lines(path, vocabulary);
        var tokenizer = WordPieceTokenizer.Create(lines, new WordPieceOptions
        {
            UnknownToken = unknown,
            ContinuingSubwordPrefix = model.Text("continuing_subword_prefix") ?? "##",
            // UTF-16 units here, characters in the file: the model counts them
            MaxInputCharsPerWord = 2 * most,
        });
        return (new WordPieceModel(tokenizer, unknownId, most), null);
    }

    /// <summary>Returns the vocabulary in ML.NET's format: the number of a token is that of its line, and a number without a token is an empty line.</summary>
    private static MemoryStream Lines(string path, Dictionary<string, int> vocabulary)
    {
        var stream = new MemoryStream();
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var line = 0;
        foreach (var (token, id) in vocabulary.OrderBy(pair => pair.Value))
        {
            if (token.AsSpan().IndexOfAny('\r', '\n') >= 0)
            {
                throw TokenizerErrors.NotSupported(path, "model.vocab", "a token with a line end in it");
            }

            for (; line < id; line++) writer.Write('\n');

            writer.Write(token);
        }

        writer.Flush();
        stream.Position = 0;
        return stream;
    }
}
