using System.Text;
using Provenance.Detection.Features;
using Provenance.Tests.Text;
using Provenance.Text.Tokens;

namespace Provenance.Tests.Detection.Features;

/// <summary>Features of a canonical text by name, for tests that worked them out by hand.</summary>
internal static class FeatureProbe
{
    public static Dictionary<string, float> Dense(IFeatureFamily family, string canonical, Vocabulary? vocabulary = null)
    {
        var tokens = TextProbe.Split(canonical);
        var view = new TokenView(Encoding.UTF8.GetBytes(canonical), tokens);
        var output = new float[family.Names.Length];
        family.Write(view, Ranks(tokens, vocabulary), output);
        var named = new Dictionary<string, float>();
        for (var i = 0; i < output.Length; i++) named.Add(family.Names[i], output[i]);
        return named;
    }

    public static uint[] Ngrams(INgramFamily family, string canonical, Vocabulary? vocabulary = null)
    {
        var tokens = TextProbe.Split(canonical);
        var view = new TokenView(Encoding.UTF8.GetBytes(canonical), tokens);
        var output = new uint[tokens.Count * family.MaxPerToken];
        return output[..family.Write(view, Ranks(tokens, vocabulary), output)];
    }

    /// <summary>The n-grams of some of a text's tokens.</summary>
    public static uint[] Ngrams(INgramFamily family, string canonical, Vocabulary? vocabulary, NgramSpan span)
    {
        var tokens = TextProbe.Split(canonical);
        var (from, to) = (span.First, span.First + span.Length);
        var view = new TokenView(Encoding.UTF8.GetBytes(canonical), tokens).Slice(from, to);
        var output = new uint[span.Length * family.MaxPerToken];
        return output[..family.Write(view, Ranks(tokens, vocabulary).AsSpan(from..to), output)];
    }

    public static NgramSpan[] Trace(INgramFamily family, string canonical, Vocabulary? vocabulary = null)
    {
        var tokens = TextProbe.Split(canonical);
        var view = new TokenView(Encoding.UTF8.GetBytes(canonical), tokens);
        var output = new NgramSpan[tokens.Count * family.MaxPerToken];
        return output[..family.Trace(view, Ranks(tokens, vocabulary), output)];
    }

    public static Vocabulary VocabularyOf(string words) => new(TextProbe.Hashes(words));

    private static ushort[] Ranks(TokenBuffer tokens, Vocabulary? vocabulary) =>
        [.. tokens.Hashes[..tokens.Count].Select(hash => (ushort)(vocabulary?.RankOf(hash) ?? 0))];
}
