using System.Text;
using Provenance.Documents.Statistics;

namespace Provenance.Tests.Formats.Fuzzing;

/// <summary>Sentences of made-up words, the same for the same seed.</summary>
internal sealed class MadeTexts(ulong seed)
{
    private static readonly string[] Words = ["boat", "harbour", "the", "a", "evening", "who", "left", "quiet", "naïve", "было", "海", "of", "and", "rope", "salt", "nobody", "sang"];

    private readonly SplitMix64 _random = new(seed);

    internal string Text(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++) text.Append(i == 0 ? "" : i % 9 == 0 ? ". " : " ").Append(Words[_random.NextInt(Words.Length)]);

        return text.Append('.').ToString();
    }
}
