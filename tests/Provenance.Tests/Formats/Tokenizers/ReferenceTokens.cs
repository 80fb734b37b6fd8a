using System.Text.Json;
using Provenance.Formats.Tokenizers;

namespace Provenance.Tests.Formats.Tokenizers;

/// <summary>
/// Hard texts and the ids that the reference implementations give them: tiktoken's for encodings and rank files, Hugging Face's tokenizers 0.23 for <c>tokenizer.json</c>, and
/// SentencePiece's for models. The files are made for these tests. Of long texts the number of ids and the SHA-256 of them with commas are kept.
/// </summary>
internal static class ReferenceTokens
{
    internal static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Provenance.Tests", "Formats", "Tokenizers", "Fixtures");

    private static readonly JsonElement Table = Read();

    /// <summary>Names of encodings, and of files in <see cref="Folder"/>.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Table.GetProperty("tokenizers").EnumerateObject().Select(tokenizer => tokenizer.Name)];

    internal static IReadOnlyList<string> Files { get; } = [.. Names.Except(TextTokenizers.Names)];

    internal static IReadOnlyList<string> Texts { get; } = [.. Table.GetProperty("texts").EnumerateArray().Select(text => text.GetString()!)];

    internal static IReadOnlyList<string> LongTexts { get; } =
        [.. Table.GetProperty("repeated").EnumerateArray().Select(text => string.Concat(Enumerable.Repeat(text[0].GetString(), text[1].GetInt32())))];

    internal static string PathOf(string name) => TextTokenizers.Names.Contains(name) ? name : Path.Combine(Folder, name);

    internal static TextTokenizer Load(string name) => (TextTokenizer)TextTokenizers.Load(PathOf(name));

    internal static int[] Ids(string name, int text) =>
        [.. Table.GetProperty("tokenizers").GetProperty(name).GetProperty("ids")[text].EnumerateArray().Select(id => id.GetInt32())];

    internal static string LongIds(string name, int text) => Table.GetProperty("tokenizers").GetProperty(name).GetProperty("repeated")[text].GetString()!;

    private static JsonElement Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "tokens.json")));
        return json.RootElement.Clone();
    }
}
