using System.Globalization;
using Provenance.Documents.Identity;
using Provenance.Documents.Text;

namespace Provenance.Documents.Conditions;

/// <summary>What a fact can be, as far as that is known before a document is read: a comparison with anything else holds for none, or for all.</summary>
internal static class FactValues
{
    internal static readonly string[] Verdicts = [.. Enum.GetValues<Verdict>().Select(Words.Name)];

    private static readonly string[] Origins = [.. Enum.GetValues<Origin>().Select(Words.Name)];

    /// <summary>Whether a fact is one of a few words, and so neither less nor more than anything.</summary>
    internal static bool AreWords(Fact fact) => !WordsOf(fact).IsEmpty;

    /// <summary>Reads a number; what .NET reads as NaN or as infinity is a word.</summary>
    internal static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    /// <summary>What speaks against a text as a fact's value; null for nothing.</summary>
    internal static string? Fault(Fact fact, string text)
    {
        var words = WordsOf(fact);
        return !words.IsEmpty && !words.Contains(text) ? $"'{text}' is none of {string.Join(", ", words)}"
            : AreNumbers(fact) && !TryNumber(text, out _) ? $"a number should stand here, not '{text}'"
            : null;
    }

    private static bool AreNumbers(Fact fact) =>
        fact is Fact.Words or Fact.Probability or Fact.Resemblance or Fact.Score or Fact.PValue or Fact.Generation or Fact.EvidencePrior;

    /// <summary>All that a fact can be; empty where that is not known.</summary>
    private static ReadOnlySpan<string> WordsOf(Fact fact) => fact switch
    {
        Fact.Verdict => Verdicts,
        Fact.Language => Languages.Codes,
        Fact.EvidenceSays or Fact.Origin => Origins,
        _ => [],
    };
}
