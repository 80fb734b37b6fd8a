using System.Globalization;
using System.Text.Json;

namespace Provenance.Formats.Tokenizers.Json;

/// <summary>
/// Reads <c>tokenizer.json</c>, the format of Hugging Face's tokenizers library, version 1.0. Its steps become steps here, and the model is passed to ML.NET, which cannot read such files.
/// Post-processors, which put tokens around a text, and decoders are ignored.
/// </summary>
internal static class JsonTokenizer
{
    internal static TextTokenizer Read(string path, string name, byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            return Read(path, name, document.RootElement);
        }
        catch (JsonException e)
        {
            throw TokenizerErrors.NotJson(path, e);
        }
    }

    private static TextTokenizer Read(string path, string name, JsonElement file)
    {
        if (file.Find("model") is not { ValueKind: JsonValueKind.Object } model)
        {
            throw TokenizerErrors.Unusable(path, "model", "is missing; this is no tokenizer.json");
        }

        // files of old versions do not name the type of byte-pair models
        var type = model.Text("type") ?? (model.Find("merges") is null ? model.Type() : "BPE");
        var vocabulary = type is "BPE" or "WordPiece" ? Vocabulary(path, model)
            : throw TokenizerErrors.Unusable(path, "model", $"is of type {type}; BPE and WordPiece can be read, and of models trained by SentencePiece its own .model file");
        var normalizers = new JsonNormalizers(path);
        normalizers.Add(file.Find("normalizer"));
        var splits = new JsonPreTokenizers(path);
        splits.Add(file.Find("pre_tokenizer"));
        var (early, late, more) = Added(path, file, vocabulary, normalizers.Steps);
        List<TextStep> steps = [.. normalizers.Steps, .. splits.Steps];
        var read = type == "BPE" ? JsonBytePairs.Read(path, model, vocabulary, splits.OverBytes) : JsonWordPiece.Read(path, model, vocabulary, splits.OverBytes);
        return new TextTokenizer
        {
            Name = name,
            Size = vocabulary.Count + more,
            Model = read.Model,
            Steps = [.. steps, .. read.Cuts is { } cuts ? (TextStep[])[cuts] : []],
            Normalizers = normalizers.Steps.Count,
            Added = early,
            AddedLater = late,
        };
    }

    private static Dictionary<string, int> Vocabulary(string path, JsonElement model)
    {
        if (model.Find("vocab") is not { ValueKind: JsonValueKind.Object } vocab)
        {
            throw TokenizerErrors.Unusable(path, "model.vocab", "is no object of tokens and numbers");
        }

        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        var ids = new HashSet<int>();
        foreach (var token in vocab.EnumerateObject())
        {
            var id = token.Value.ValueKind == JsonValueKind.Number && token.Value.TryGetInt32(out var number) ? number : -1;
            if (id is < 0 or > TokenizerLimits.MaxId || !ids.Add(id))
            {
                throw TokenizerErrors.Unusable(path, "model.vocab", $"{Shown(token.Name)} has the number {Shown(token.Value.GetRawText())}, which is none from 0 to {TokenizerLimits.MaxId} or stands twice");
            }

            if (token.Name.Length > TokenizerLimits.MaxTokenLength)
            {
                throw TokenizerErrors.Unusable(path, "model.vocab", $"{Shown(token.Name)} has more than {TokenizerLimits.MaxTokenLength} characters");
            }

            vocabulary[token.Name] = id;
        }

        return vocabulary.Count > 0 ? vocabulary : throw TokenizerErrors.Unusable(path, "model.vocab", "has no tokens");
    }

    /// <summary>Returns the added tokens recognised in the raw text, those recognised in the normalized text, and the number of those outside the vocabulary.</summary>
    private static (AddedTokens? Early, AddedTokens? Late, int More) Added(string path, JsonElement file, Dictionary<string, int> vocabulary, IReadOnlyList<TextStep> normalizers)
    {
        List<AddedToken> early = [], late = [];
        var (more, place) = (0, 0);
        foreach (var token in file.Items("added_tokens"))
        {
            var member = string.Create(CultureInfo.InvariantCulture, $"added_tokens[{place++}]");
            var content = token.Text("content") ?? "";
            var id = token.Find("id") is { } number && number.TryGetInt32(out var value) ? value : -1;
            var known = vocabulary.TryGetValue(content, out var same);
            if (id is < 0 or > TokenizerLimits.MaxId || (known && same != id))
            {
                throw TokenizerErrors.Unusable(path, member, $"{Shown(content)} has no number from 0 to {TokenizerLimits.MaxId}, or another one than in model.vocab");
            }

            more += known ? 0 : 1;
            if (content.Length == 0) continue;

            if (token.Is("single_word")) throw TokenizerErrors.NotSupported(path, member, $"{Shown(content)} with single_word");

            var isLate = token.Is("normalized");
            (isLate ? late : early).Add(new AddedToken(isLate ? Normalized(content, normalizers) : content, id, token.Is("lstrip"), token.Is("rstrip")));
        }

        late.RemoveAll(token => token.Content.Length == 0);
        return (early.Count > 0 ? new AddedTokens(early) : null, late.Count > 0 ? new AddedTokens(late) : null, more);
    }

    private static string Normalized(string content, IReadOnlyList<TextStep> normalizers)
    {
        foreach (var step in normalizers)
        {
            var normalized = "";
            step.Run(content, isStart: false, (text, _) => normalized = new string(text));
            content = normalized;
        }

        return content;
    }

    /// <summary>Returns a token for a message.</summary>
    internal static string Shown(string token) => token.Length <= 40 ? $"'{token}'" : $"'{token[..40]}...'";
}
