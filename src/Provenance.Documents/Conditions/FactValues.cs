using Provenance.Documents.Identity;
using Provenance.Text.Identification;

namespace Provenance.Documents.Conditions;

/// <summary>The values that a fact can have, as far as they are known in advance. A comparison with any other value would hold for no document, or for all.</summary>
internal static class FactValues
{
    internal static readonly string[] Verdicts = [.. Enum.GetValues<Verdict>().Select(Words.Name)];

    private static readonly string[] Origins = [.. Enum.GetValues<Origin>().Select(Words.Name)];

    /// <summary>True if a fact is one of a few words, so that it has no order.</summary>
    internal static bool AreWords(Fact fact) => !WordsOf(fact).IsEmpty;

    /// <summary>Returns the reason why a text cannot be a fact's value; null if it can.</summary>
    internal static string? Fault(Fact fact, ConditionValue value)
    {
        var words = WordsOf(fact);
        return !words.IsEmpty && !words.Contains(value.Text) ? $"'{value.Text}' is none of {string.Join(", ", words)}"
            : AreNumbers(fact) && !value.IsNumber ? $"a number should stand here, not '{value.Text}'"
            : null;
    }

    /// <summary>True if a fact is a number of the assessment or of the store.</summary>
    internal static bool AreNumbers(Fact fact) =>
        fact is Fact.Words or Fact.Probability or Fact.Resemblance or Fact.Score or Fact.PValue or Fact.Generation or Fact.EvidencePrior;

    /// <summary>Returns all values of a fact; empty if they are not known.</summary>
    private static ReadOnlySpan<string> WordsOf(Fact fact) => fact switch
    {
        Fact.Verdict => Verdicts,
        Fact.Language => Languages.Codes,
        Fact.EvidenceSays or Fact.Origin => Origins,
        _ => [],
    };
}
