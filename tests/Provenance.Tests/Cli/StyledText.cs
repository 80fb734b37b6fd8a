using System.Globalization;
using System.Text;
using System.Text.Json;
using Provenance.Documents.Statistics;

namespace Provenance.Tests.Cli;

/// <summary>Made-up labelled documents in two styles that share their subjects: enough for a detector to learn something from.</summary>
internal static class StyledText
{
    private static readonly string[] Subjects =
        ["river", "kitchen", "teacher", "bicycle", "market", "garden", "letter", "winter", "doctor", "harbour", "violin", "village", "engine", "holiday", "painter", "bakery"];

    private static readonly string[] Loose =
        ["I think", "you know", "anyway", "so yeah", "honestly", "kind of", "well", "got", "thing", "stuff", "didn't", "went", "said", "never", "back", "old", "bit", "pretty much"];

    private static readonly string[] Stiff =
        ["furthermore", "it is important to note", "in conclusion", "significant", "crucial", "various", "additionally", "tapestry", "ensure", "enhance", "overall", "moreover", "comprehensive", "foster", "delve", "a testament to", "navigate", "landscape"];

    private static readonly string[] Plain = ["the", "a", "of", "to", "and", "in", "was", "that", "with", "for", "on", "it", "is", "as", "by"];

    /// <summary>JSON lines, human and machine in turn.</summary>
    internal static string Lines(ulong seed, int documents, string set)
    {
        var random = new SplitMix64(seed);
        var lines = new StringBuilder();
        for (var i = 0; i < documents; i++)
        {
            var machine = i % 2 == 1;
            lines.Append(JsonSerializer.Serialize(new Dictionary<string, string>
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"{set}:{i}"),
                ["text"] = Text(ref random, machine ? Stiff : Loose, machine ? 14 : 4 + random.NextInt(18), 70 + random.NextInt(80)),
                ["label"] = machine ? "machine" : "human",
                ["generator"] = machine ? "stiff-1" : "",
                ["domain"] = "made-up",
                ["language"] = "en",
            })).Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>Documents, human and machine in turn.</summary>
    internal static IEnumerable<(string Text, bool IsMachine)> Documents(ulong seed, int count)
    {
        var random = new SplitMix64(seed);
        for (var i = 0; i < count; i++) yield return (Document(ref random, i % 2 == 1, 70 + random.NextInt(80)), i % 2 == 1);
    }

    /// <summary>A document in one of the styles.</summary>
    internal static string Document(ref SplitMix64 random, bool machine, int words) =>
        Text(ref random, machine ? Stiff : Loose, machine ? 14 : 4 + random.NextInt(18), words);

    private static string Text(ref SplitMix64 random, string[] style, int sentence, int words)
    {
        var text = new StringBuilder();
        for (var w = 0; w < words; w++)
        {
            var kind = random.NextInt(10);
            // a fifth is of the style, so that it shows in every document and decides none alone
            var word = kind < 2 ? Pick(ref random, style) : kind < 4 ? Pick(ref random, Subjects) : Pick(ref random, Plain);
            text.Append(text.Length == 0 ? "" : w % sentence == 0 ? ". " : " ").Append(word);
        }

        return text.Append('.').ToString();
    }

    private static string Pick(ref SplitMix64 random, string[] words) => words[random.NextInt(words.Length)];
}
