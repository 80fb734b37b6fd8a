using System.Globalization;
using System.Text;
using System.Text.Json;
using Provenance.Detection.Evaluation;
using Provenance.Documents.Conditions;
using Provenance.Text.Identification;

namespace Provenance.Tests.Detection.Evaluation;

/// <summary>A model whose score, probability, p-value and number of words stand in the text itself: <c>score probability p words</c>; a p-value above 1 stands for a language without verdicts.</summary>
internal static class MadeUpScores
{
    internal static ScoredModel Model(string digest = "made-up") => new(digest, () => text => Parse(Encoding.UTF8.GetString(text), 1));

    /// <summary>Ranks the other way round.</summary>
    internal static ScoredModel Reversed => new("reversed", () => text => Parse(Encoding.UTF8.GetString(text), -1));

    internal static string Line(string label, double score, double probability = 0.5, double p = 0.5, int words = 100, string? set = null, string? generator = null, string? attack = null, string? domain = null, string language = "en")
    {
        var fields = new Dictionary<string, string?>
        {
            ["text"] = string.Create(CultureInfo.InvariantCulture, $"{score} {probability} {p} {words}"),
            ["label"] = label,
            ["set"] = set,
            ["generator"] = generator,
            ["attack"] = attack,
            ["domain"] = domain,
            ["language"] = language,
        };
        return JsonSerializer.Serialize(fields) + "\n";
    }

    private static DocumentScore Parse(string text, int sign)
    {
        var parts = text.Split(' ');
        var words = int.Parse(parts[3], CultureInfo.InvariantCulture);
        var pValue = Number(parts[2]);
        return new DocumentScore
        {
            Score = words == 0 ? double.NaN : sign * Number(parts[0]),
            Probability = Number(parts[1]),
            Resemblance = 0,
            PValue = pValue,
            Words = words,
            Language = Languages.English,
            Verdict = pValue > 1 ? Verdict.Unsupported : words < 50 ? Verdict.Uncertain : pValue <= 0.01 ? Verdict.Machine : Number(parts[1]) > 0.5 ? Verdict.Uncertain : Verdict.Human,
            Reasons = words < 50 ? Reasons.TooShort : Reasons.None,
        };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
