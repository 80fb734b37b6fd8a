using System.Text;
using Provenance.Text.Canonical;
using Provenance.Text.Identification;
using Provenance.Text.Tokens;

namespace Provenance.Tests.Text;

/// <summary>Runs the ways of a text that tests ask about: raw to canonical, canonical to tokens.</summary>
internal static class TextProbe
{
    public static string Canonical(string raw) => Canonical(Encoding.UTF8.GetBytes(raw));

    public static string Canonical(byte[] raw) => Encoding.UTF8.GetString(new Normalizer().Normalize(raw));

    /// <summary>Counts of the anomalies in the text, without zeros.</summary>
    public static Dictionary<Anomaly, int> Counted(string raw)
    {
        var normalizer = new Normalizer();
        normalizer.Normalize(Encoding.UTF8.GetBytes(raw));
        var counted = new Dictionary<Anomaly, int>();
        foreach (var kind in Enum.GetValues<Anomaly>())
        {
            if (normalizer.Anomalies[kind] > 0) counted.Add(kind, normalizer.Anomalies[kind]);
        }

        return counted;
    }

    /// <summary>The tokens of a raw text in lower case, joined by one space each.</summary>
    public static string Tokens(string raw)
    {
        var canonical = Canonical(raw);
        var tokens = Split(canonical);
        var text = Encoding.UTF8.GetBytes(canonical);
        var words = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            words.Add(Encoding.UTF8.GetString(text, tokens.Starts[i], tokens.Lengths[i]).ToLowerInvariant());
        }

        return string.Join(' ', words);
    }

    /// <summary>The tokens of text that is canonical already.</summary>
    public static TokenBuffer Split(string canonical)
    {
        var text = Encoding.UTF8.GetBytes(canonical);
        var padded = new byte[text.Length + Normalizer.Padding];
        text.CopyTo(padded, 0);
        var tokens = new TokenBuffer();
        Tokenizer.Split(text, padded, tokens);
        return tokens;
    }

    public static uint[] Hashes(string canonical)
    {
        var tokens = Split(canonical);
        return tokens.Hashes[..tokens.Count];
    }

    public static string Language(string raw)
    {
        var canonical = Canonical(raw);
        var tokens = Split(canonical);
        return Languages.Codes[LanguageIdentifier.Identify(new TokenView(Encoding.UTF8.GetBytes(canonical), tokens))];
    }
}
