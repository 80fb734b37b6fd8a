using System.Text;
using System.Text.Json;
using Provenance.Formats.Tokenizers;
using Provenance.Formats.Tokenizers.Files;

namespace Provenance.Tests.Evidence.Watermarks;

/// <summary>A byte-level tokenizer of 958 tokens: the bytes, a space with a letter, and a space with two; so that words of two letters are one token each.</summary>
internal static class SmallTokenizer
{
    public const int FirstWord = 256 + 26;
    public const int Words = 26 * 26;

    public static TextTokenizer Load(TemporaryFolder folder) => TokenizerFiles.Read(folder.Write("tokenizer.json", Json()));

    /// <summary>The word of a token from <see cref="FirstWord"/> on, with its space.</summary>
    public static string Word(int token) => $" {(char)('a' + (token - FirstWord) / 26)}{(char)('a' + (token - FirstWord) % 26)}";

    private static string Json()
    {
        var vocabulary = new Dictionary<string, int>();
        for (var value = 0; value < 256; value++) vocabulary.Add(ByteLetters.All[value].ToString(), value);

        var space = ByteLetters.All[' '];
        var merges = new List<string>();
        for (var first = 'a'; first <= 'z'; first++)
        {
            vocabulary.Add($"{space}{first}", vocabulary.Count);
            merges.Add($"{space} {first}");
        }

        for (var first = 'a'; first <= 'z'; first++)
        {
            for (var second = 'a'; second <= 'z'; second++)
            {
                vocabulary.Add($"{space}{first}{second}", vocabulary.Count);
                merges.Add($"{space}{first} {second}");
            }
        }

        var json = new StringBuilder("{\"version\":\"1.0\",\"added_tokens\":[],\"normalizer\":null,\"pre_tokenizer\":{\"type\":\"ByteLevel\",\"add_prefix_space\":false},\"model\":{\"type\":\"BPE\",\"vocab\":");
        json.Append(JsonSerializer.Serialize(vocabulary)).Append(",\"merges\":").Append(JsonSerializer.Serialize(merges)).Append("}}");
        return json.ToString();
    }
}
