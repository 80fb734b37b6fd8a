using System.Globalization;
using System.Text;
using System.Text.Json;
using Provenance.Documents.Statistics;

namespace Provenance.Tests.Collapse;

/// <summary>
/// Text that is to the lab what people's is: frequencies fall as 1/rank, a word depends on the one before it, and a document comes back to its subject, which
/// n-grams cannot see and so cannot imitate.
/// </summary>
internal static class MadeUpText
{
    private const int Rare = 4000, SubjectWords = 5, Successors = 6;

    /// <summary>By these the text counts as English.</summary>
    private static readonly string[] Common =
        ["the", "of", "and", "to", "a", "in", "that", "is", "was", "for", "it", "with", "as", "his", "on", "be", "at", "by", "had", "not", "are", "but", "from", "or", "have", "they", "which", "you", "were", "her"];

    private static readonly string[] Onsets = ["b", "br", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai"];

    /// <summary>Documents of 30 to 90 words, all different.</summary>
    internal static string[] Documents(ulong seed, int count)
    {
        var random = new SplitMix64(seed);
        var documents = new string[count];
        for (var i = 0; i < count; i++) documents[i] = Document(ref random, 30 + random.NextInt(61));

        return documents;
    }

    /// <summary>One document of a number of words.</summary>
    internal static string Document(ref SplitMix64 random, int words)
    {
        var (text, subject, before) = (new StringBuilder(), new int[SubjectWords], 0);
        for (var i = 0; i < subject.Length; i++) subject[i] = Common.Length + (int)Math.Pow(Rare, random.NextDouble());

        for (var w = 0; w < words; w++)
        {
            var word = random.NextInt(5) switch
            {
                0 or 1 => Successor(before, random.NextInt(Successors)),
                2 => subject[random.NextInt(SubjectWords)],
                3 => Common.Length + (int)Math.Pow(Rare, random.NextDouble()),
                _ => (int)Math.Pow(Common.Length, random.NextDouble()),
            };
            text.Append(w == 0 ? "" : w % 13 == 0 ? ". " : " ").Append(Spelt(word));
            before = word;
        }

        return text.Append('.').ToString();
    }

    /// <summary>JSON lines with an id each, and with a label where one is given.</summary>
    internal static string Lines(IEnumerable<string> documents, string? label = null) => string.Concat(documents.Select((text, i) => string.Create(
        CultureInfo.InvariantCulture, $"{{\"id\":\"d{i}\",\"text\":{JsonSerializer.Serialize(text)}{(label is null ? "" : $",\"label\":\"{label}\"")}}}\n")));

    private static int Successor(int word, int which) => (int)(SplitMix64.At(41, (ulong)which, (ulong)word) % (ulong)(which < 3 ? Common.Length : Common.Length + Rare));

    private static string Spelt(int word)
    {
        if (word < Common.Length) return Common[word];

        var text = new StringBuilder();
        for (var left = word + Onsets.Length * Vowels.Length; left > 0; left /= Onsets.Length * Vowels.Length)
        {
            text.Append(Onsets[left % Onsets.Length]).Append(Vowels[left / Onsets.Length % Vowels.Length]);
        }

        return text.Append('n').ToString();
    }
}
