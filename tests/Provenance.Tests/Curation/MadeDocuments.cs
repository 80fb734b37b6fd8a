using System.Globalization;
using System.Text;
using Provenance.Documents.Statistics;

namespace Provenance.Tests.Curation;

/// <summary>Documents made up by a seed: numbers in letters for words, and the facts that curation goes by in fields of their own.</summary>
internal sealed class MadeDocuments(ulong seed)
{
    internal static readonly string[] Generators = ["alpha", "beta", "gamma"];
    internal static readonly string[] Domains = ["news", "prose", "letters"];

    private const int Vocabulary = 3000;

    private SplitMix64 _random = new(seed);

    internal string Text(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++) text.Append(i == 0 ? "" : " ").Append(Word());
        return text.Append('.').ToString();
    }

    /// <summary>Half of them human, the others by three generators; resemblance, p-value and probability agree with who wrote them.</summary>
    internal List<string> Lines(int count, int words = 40)
    {
        var lines = new List<string>();
        for (var i = 0; i < count; i++) lines.Add(Line($"d{i}", i % 2 == 0, Text(words + _random.NextInt(words))));
        return lines;
    }

    internal string Line(string id, bool human, string text, string? generator = null)
    {
        var resemblance = (human ? 1 : -1) + (2 * (_random.NextDouble() - 0.5));
        return string.Create(CultureInfo.InvariantCulture, $$"""
            {"id":"{{id}}","text":"{{text}}","origin":"{{(human ? "human" : "machine")}}","generator":"{{(human ? "" : generator ?? Generators[_random.NextInt(3)])}}","domain":"{{Domains[_random.NextInt(3)]}}","resemblance":{{resemblance:F4}},"p_value":{{(human ? 0.5 : 0.01):F2}},"probability":{{1 / (1 + Math.Exp(resemblance)):F4}}}
            """);
    }

    internal List<string> Shuffled(IReadOnlyList<string> lines)
    {
        var shuffled = lines.ToArray();
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var other = _random.NextInt(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return [.. shuffled];
    }

    private string Word()
    {
        var number = _random.NextInt(_random.NextInt(Vocabulary) + 1);
        var word = new StringBuilder();
        do word.Append("etaoinshrd"[number % 10]); while ((number /= 10) > 0);
        return word.ToString();
    }
}
