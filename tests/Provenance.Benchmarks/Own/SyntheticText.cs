using System.Text;

namespace Provenance.Benchmarks.Own;

/// <summary>English-like text of a given length, the same for the same seed: words by Zipf's law, sentences of varying length.</summary>
internal static class SyntheticText
{
    private static readonly string[] Common = ["the", "of", "and", "to", "a", "in", "that", "was", "for", "on", "with", "as", "it", "is", "by", "at", "from", "this", "had", "not"];

    internal static byte[] Words(int count, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        var left = random.Next(5, 30);
        for (var i = 0; i < count; i++)
        {
            if (text.Length > 0) text.Append(' ');
            if (random.NextDouble() < 0.45) text.Append(Common[(int)(Common.Length * Math.Pow(random.NextDouble(), 2))]);
            else AppendRare(text, (int)(1 / Math.Max(1e-4, random.NextDouble())));
            if (--left > 0) continue;
            text.Append(random.NextDouble() < 0.8 ? "." : "?");
            left = random.Next(5, 30);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AppendRare(StringBuilder text, int rank)
    {
        var random = new Random(rank);
        var syllables = 1 + random.Next(4);
        for (var s = 0; s < syllables; s++) text.Append("bcdfglmnprst"[random.Next(12)]).Append("aeiou"[random.Next(5)]).Append(random.Next(3) == 0 ? "n" : "");
    }
}
