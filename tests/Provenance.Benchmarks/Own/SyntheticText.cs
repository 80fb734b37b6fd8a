using System.Text;
using Provenance.Documents.Statistics;

namespace Provenance.Benchmarks.Own;

/// <summary>
/// Documents of a given length, the same for the same seed: words by Zipf's law, of English's vocabulary and, where that ends, made up; sentences and
/// paragraphs of varying length. Every word has a few that often follow it, so that pairs come again and gzip packs it about as well as prose. Real words matter: what a detector has never seen misses its tables and costs less or more than text does.
/// </summary>
internal sealed class SyntheticText
{
    /// <summary>Kinds of words of a text; Zipf's law in the form of Mandelbrot, with the flattening that English has.</summary>
    private const int Kinds = 30_000;

    private const double Flattening = 1.7, Exponent = 1.12;
    private const int Followers = 3;
    private const double Habit = 0.45;
    private const int ShortestSentence = 5, LongestSentence = 32, LongestParagraph = 7;

    private static readonly string[] English = [.. EnglishWords.ByFrequency, .. Enumerable.Range(0, Kinds - EnglishWords.ByFrequency.Length).Select(Rare)];
    private static readonly double[] Cumulated = Zipf();

    private readonly StringBuilder _text = new();
    private readonly Script _script;
    private SplitMix64 _random;

    internal SyntheticText(Script script, ulong seed)
    {
        _script = script;
        _random = new SplitMix64(seed);
    }

    /// <summary>The next document, in UTF-8.</summary>
    internal byte[] Document(int words)
    {
        _text.Clear();
        for (int sentences = 0, paragraph = 0; words > 0; sentences++)
        {
            if (sentences > 0 && sentences == paragraph) _text.Append("\n\n");
            else if (sentences > 0) _text.Append(' ');
            if (sentences == paragraph) paragraph += 1 + _random.NextInt(LongestParagraph);
            var length = Math.Min(words, ShortestSentence + _random.NextInt(LongestSentence - ShortestSentence));
            Sentence(_script == Script.Ascii ? English : WorldWords.All[_random.NextInt(WorldWords.All.Length)], length);
            words -= length;
        }

        return Encoding.UTF8.GetBytes(_text.ToString());
    }

    private void Sentence(string[] vocabulary, int words)
    {
        var chinese = vocabulary == WorldWords.Chinese;
        var (start, rank) = (_text.Length, 0);
        for (var i = 0; i < words; i++)
        {
            if (i > 0 && !chinese) _text.Append(' ');
            var quoted = _random.NextInt(150) == 0;
            if (quoted) _text.Append(_script == Script.Ascii ? '"' : '“');
            if (_random.NextInt(80) == 0) _text.Append(1 + _random.NextInt(2030));
            else _text.Append(vocabulary[rank = Next(rank, vocabulary.Length)]);
            if (quoted) _text.Append(_script == Script.Ascii ? '"' : '”');
            if (i < words - 1 && _random.NextInt(14) == 0) _text.Append(chinese ? '，' : _random.NextInt(12) > 0 ? ',' : _script == Script.Ascii ? ';' : '—');
        }

        _text[start] = char.ToUpperInvariant(_text[start]);
        _text.Append(chinese ? '。' : _random.NextInt(12) == 0 ? '?' : '.');
    }

    /// <summary>The rank of the word that follows another.</summary>
    private int Next(int rank, int kinds)
    {
        if (_random.NextDouble() >= Habit) return Draw(_random.NextDouble(), kinds);
        var follower = new SplitMix64(((ulong)rank * Followers) + (ulong)_random.NextInt(Followers));
        return Draw(follower.NextDouble(), kinds);
    }

    private static int Draw(double uniform, int kinds)
    {
        // a vocabulary with fewer kinds is drawn from the head of the same law
        var rank = Array.BinarySearch(Cumulated, 0, kinds, uniform * Cumulated[kinds - 1]);
        return rank < 0 ? ~rank : rank;
    }

    private static double[] Zipf()
    {
        var cumulated = new double[Kinds];
        var sum = 0.0;
        for (var rank = 0; rank < Kinds; rank++) cumulated[rank] = sum += Math.Pow(rank + 1 + Flattening, -Exponent);
        return cumulated;
    }

    /// <summary>A word that nobody knows, with an ending that many have.</summary>
    private static string Rare(int rank)
    {
        var random = new SplitMix64((ulong)rank + 1);
        var word = new StringBuilder();
        var syllables = 1 + random.NextInt(3);
        for (var i = 0; i < syllables; i++)
        {
            word.Append("bcdfghklmnprstvw"[random.NextInt(16)]).Append("aeiou"[random.NextInt(5)]);
            if (random.NextInt(3) == 0) word.Append("nrslt"[random.NextInt(5)]);
        }

        string[] endings = ["", "", "", "s", "s", "ed", "ing", "ly", "tion", "er", "ness", "al"];
        word.Append(endings[random.NextInt(endings.Length)]);
        if (random.NextInt(8) == 0) word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }
}
