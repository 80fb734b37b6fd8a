using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Provenance.Documents;

namespace Provenance.Formats.Watermarks.Tokenizers;

/// <summary>Reads <c>tokenizer.json</c>, the format of Hugging Face's tokenizers library, version 1.0, as far as byte-pair models of today use it.</summary>
internal static class TokenizerFile
{
    /// <summary>How GPT-2 cuts texts into words (Radford et al. 2019), which is what <c>ByteLevel</c> does unless it is told not to.</summary>
    private const string WordPattern = @"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+";

    internal static BytePairTokenizer Read(string path)
    {
        var json = DocumentErrors.OnRead(path, () => File.ReadAllBytes(path));
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(path, document.RootElement);
        }
        catch (JsonException e)
        {
            throw WatermarkErrors.NotJson(path, e);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw WatermarkErrors.Unusable(path, "model", $"is not what a tokenizer.json of byte pairs has there ({e.Message})");
        }
    }

    private static BytePairTokenizer Read(string path, JsonElement file)
    {
        if (Member(file, "model") is not { } model || Member(model, "vocab") is not { ValueKind: JsonValueKind.Object } vocab || Member(model, "merges") is not { ValueKind: JsonValueKind.Array } pairs)
        {
            throw WatermarkErrors.Unusable(path, "model", $"is of type {Type(Member(file, "model") ?? default)}; only BPE, with vocab and merges, can be read");
        }

        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in vocab.EnumerateObject())
        {
            vocabulary[token.Name] = token.Value.GetInt32();
        }

        var cut = new TokenizerSteps(path);
        cut.AddNormalizer(Member(file, "normalizer"));
        cut.AddCutting(Member(file, "pre_tokenizer"));
        return new BytePairTokenizer
        {
            Vocabulary = vocabulary,
            Merges = Merges(path, pairs, vocabulary),
            Bytes = Bytes(vocabulary, cut.OverBytes),
            OverBytes = cut.OverBytes,
            Pieces = [.. cut.Patterns.Select(pattern => Pattern(path, pattern ?? WordPattern))],
            WholePiecesFirst = Member(model, "ignore_merges") is { ValueKind: JsonValueKind.True },
            Prefix = cut.Prefix,
            Space = cut.Space,
            Nfc = cut.Nfc,
            Unknown = Member(model, "unk_token") is { ValueKind: JsonValueKind.String } unknown && vocabulary.TryGetValue(unknown.GetString()!, out var number) ? number : null,
            Size = Size(file, vocabulary),
        };
    }

    private static Dictionary<ulong, (int Rank, int Token)> Merges(string path, JsonElement pairs, Dictionary<string, int> vocabulary)
    {
        var merges = new Dictionary<ulong, (int Rank, int Token)>(pairs.GetArrayLength());
        var rank = 0;
        foreach (var pair in pairs.EnumerateArray())
        {
            // "a b" until version 0.20 of the library, ["a", "b"] since
            var (first, second) = pair.ValueKind == JsonValueKind.Array ? (pair[0].GetString()!, pair[1].GetString()!) : Split(pair.GetString()!);
            if (!vocabulary.TryGetValue(first, out var left) || !vocabulary.TryGetValue(second, out var right) || !vocabulary.TryGetValue(first + second, out var made))
            {
                throw WatermarkErrors.Unusable(path, string.Create(CultureInfo.InvariantCulture, $"model.merges[{rank}]"), "makes or merges a token that the vocabulary does not have");
            }

            merges.TryAdd(BytePairMerger.Key(left, right), (rank++, made));
        }

        return merges;
    }

    private static (string First, string Second) Split(string pair)
    {
        var space = pair.IndexOf(' ', 1);
        return space > 0 ? (pair[..space], pair[(space + 1)..]) : throw new FormatException($"'{pair}' is no pair");
    }

    private static int[] Bytes(Dictionary<string, int> vocabulary, bool overBytes)
    {
        var bytes = new int[256];
        for (var value = 0; value < bytes.Length; value++)
        {
            var name = overBytes ? ByteLetters.Of[value].ToString() : string.Create(CultureInfo.InvariantCulture, $"<0x{value:X2}>");
            bytes[value] = vocabulary.GetValueOrDefault(name, -1);
        }

        return bytes;
    }

    /// <summary>What <c>len(tokenizer)</c> is: those of the model and those that were added.</summary>
    private static int Size(JsonElement file, Dictionary<string, int> vocabulary)
    {
        var added = 0;
        if (Member(file, "added_tokens") is { ValueKind: JsonValueKind.Array } tokens)
        {
            foreach (var token in tokens.EnumerateArray())
            {
                added += Member(token, "content") is { ValueKind: JsonValueKind.String } content && vocabulary.ContainsKey(content.GetString()!) ? 0 : 1;
            }
        }

        return vocabulary.Count + added;
    }

    private static Regex Pattern(string path, string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
        }
        catch (ArgumentException e)
        {
            throw WatermarkErrors.Unusable(path, "pre_tokenizer", $"has a pattern that cannot be read here: {e.Message}");
        }
    }

    /// <summary>The name of a step or model.</summary>
    internal static string Type(JsonElement element) => Member(element, "type") is { ValueKind: JsonValueKind.String } type ? type.GetString()! : "unknown";

    internal static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
}
