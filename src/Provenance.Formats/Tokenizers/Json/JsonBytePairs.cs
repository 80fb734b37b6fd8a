using System.Globalization;
using System.Text.Json;
using Microsoft.ML.Tokenizers;

namespace Provenance.Formats.Tokenizers.Json;

/// <summary>Reads the model BPE of a <c>tokenizer.json</c>.</summary>
internal static class JsonBytePairs
{
    /// <returns>The model, and a step that cuts text that the tokenizer itself leaves whole; null for byte-level models, which cut pieces themselves.</returns>
    internal static (PieceModel Model, TextStep? Cuts) Read(string path, JsonElement model, Dictionary<string, int> vocabulary, bool overBytes)
    {
        if (model.Find("dropout") is { } dropout && dropout.GetDouble() != 0)
        {
            throw TokenizerErrors.NotSupported(path, "model.dropout", "a random choice of merges");
        }

        foreach (var member in (string[])["continuing_subword_prefix", "end_of_word_suffix"])
        {
            if (model.Text(member) is { Length: > 0 } affix)
            {
                throw TokenizerErrors.NotSupported(path, $"model.{member}", JsonTokenizer.Shown(affix));
            }
        }

        var bytes = model.Is("byte_fallback") ? Bytes(path, vocabulary) : null;
        var unknown = model.Text("unk_token");
        var missing = overBytes ? Array.Find(ByteLetters.All, letter => !vocabulary.ContainsKey(letter.ToString())) : '\0';
        if (unknown is not null && !vocabulary.ContainsKey(unknown))
        {
            // if every byte is a token, nothing is unknown
            unknown = (overBytes && missing == '\0') || bytes is not null ? null : throw TokenizerErrors.Unusable(path, "model.unk_token", $"{JsonTokenizer.Shown(unknown)} is not in the vocabulary");
        }

        var fuses = unknown is not null && bytes is null && model.Is("fuse_unk");
        var cuts = new SafeCuts(vocabulary.Keys, fuses ? UnknownCharacters.Fused : unknown is null && bytes is null && (!overBytes || missing != '\0') ? UnknownCharacters.Dropped : UnknownCharacters.Alone);
        var tokenizer = BpeTokenizer.Create(new BpeOptions(vocabulary)
        {
            Merges = Merges(path, model, vocabulary, unknown, bytes),
            UnknownToken = unknown,
            FuseUnknownTokens = fuses,
        });
        var read = new BytePairModel(tokenizer, cuts)
        {
            OverBytes = overBytes,
            Whole = model.Is("ignore_merges") ? vocabulary : null,
            Bytes = bytes,
        };
        return (read, overBytes || read.Whole is not null ? null : cuts);
    }

    private static List<string> Merges(string path, JsonElement model, Dictionary<string, int> vocabulary, string? unknown, int[]? bytes)
    {
        if (model.Find("merges") is not { ValueKind: JsonValueKind.Array } pairs)
        {
            throw TokenizerErrors.Unusable(path, "model.merges", "is no list of pairs");
        }

        var merges = new List<string>(pairs.GetArrayLength());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fallback = bytes?.ToHashSet() ?? [];
        foreach (var pair in pairs.EnumerateArray())
        {
            var member = string.Create(CultureInfo.InvariantCulture, $"model.merges[{merges.Count}]");
            // "a b" until version 0.20 of the library, ["a", "b"] since
            var (first, second) = pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 ? (pair[0].GetString()!, pair[1].GetString()!) : Split(path, member, pair.GetString()!);
            if (first.Length == 0 || second.Length == 0 || !vocabulary.TryGetValue(first, out var left) || !vocabulary.TryGetValue(second, out var right) || !vocabulary.ContainsKey(first + second))
            {
                throw TokenizerErrors.Unusable(path, member, $"{JsonTokenizer.Shown(first)} and {JsonTokenizer.Shown(second)}: one of them, or what they make, is not in the vocabulary");
            }

            if (first.Contains(' ', StringComparison.Ordinal) || second.Contains(' ', StringComparison.Ordinal))
            {
                throw TokenizerErrors.NotSupported(path, member, "a merge of tokens with a space in them");
            }

            if (first == unknown || second == unknown || fallback.Contains(left) || fallback.Contains(right))
            {
                throw TokenizerErrors.NotSupported(path, member, "a merge with the unknown token or the token of a byte");
            }

            if (!seen.Add($"{first} {second}"))
            {
                throw TokenizerErrors.Unusable(path, member, $"{JsonTokenizer.Shown(first)} and {JsonTokenizer.Shown(second)} are merged twice");
            }

            merges.Add($"{first} {second}");
        }

        return merges;
    }

    private static (string First, string Second) Split(string path, string member, string pair)
    {
        var space = pair.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 ? (pair[..space], pair[(space + 1)..]) : throw TokenizerErrors.Unusable(path, member, $"{JsonTokenizer.Shown(pair)} is no pair");
    }

    private static int[] Bytes(string path, Dictionary<string, int> vocabulary)
    {
        var bytes = new int[256];
        for (var value = 0; value < bytes.Length; value++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"<0x{value:X2}>");
            bytes[value] = vocabulary.TryGetValue(name, out var id) ? id : throw TokenizerErrors.Unusable(path, "model.byte_fallback", $"the vocabulary has no {name}");
        }

        return bytes;
    }
}
