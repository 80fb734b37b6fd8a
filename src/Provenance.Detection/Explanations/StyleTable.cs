using System.Globalization;
using Provenance.Detection.Features;
using Provenance.Detection.References;

namespace Provenance.Detection.Explanations;

/// <summary>Describes each feature of a document's style, its contribution to the score, and its comparison with human text.</summary>
/// <param name="schema">The names of features.</param>
/// <param name="range">The baseline to compare with; null where the detector has none.</param>
internal sealed class StyleTable(FeatureSchema schema, IFeatureRange? range)
{
    /// <summary>Share of human text: a value is extreme if at most this share lies beyond it.</summary>
    private const double Extreme = 0.1;

    /// <summary>Number of features shown because of their weight.</summary>
    private const int Weightiest = 5;

    /// <summary>Minimum contribution of a feature worth showing; less changes the odds by less than one in fifty.</summary>
    private const double Min = 0.02;

    /// <summary>Tolerance for the steps beside a value, in percent.</summary>
    private const double Rounding = 0.001;

    /// <summary>Returns the features with a contribution, the largest first.</summary>
    /// <param name="row">The document's features.</param>
    /// <param name="contributions">The contribution of each feature.</param>
    /// <param name="words">The number of words of the document, or of one part of a long one.</param>
    /// <param name="predictability">What the document's predictability adds to its score, a feature that no row has.</param>
    /// <param name="more">One more feature; null for none.</param>
    internal List<ExplainedFeature> Create(ReadOnlySpan<float> row, ReadOnlySpan<double> contributions, int words, float predictability, ExplainedFeature? more = null)
    {
        var features = new List<ExplainedFeature>();
        if (more is { Contribution: not 0 }) features.Add(more);
        for (var f = 0; f < schema.Count; f++)
        {
            if (contributions[f] != 0) features.Add(Describe(f, row[f], contributions[f], words));
        }

        if (predictability != 0) features.Add(Predictability(predictability));
        features.Sort((a, b) => Math.Abs(b.Contribution).CompareTo(Math.Abs(a.Contribution)) is var order && order != 0 ? order : string.CompareOrdinal(a.Name, b.Name));
        for (var i = 0; i < features.Count; i++)
        {
            var weighs = Math.Abs(features[i].Contribution) >= Min;
            features[i] = features[i] with { Notable = weighs && (i < Weightiest || IsExtreme(features[i].HumanShareBelow)) };
        }

        return features;
    }

    /// <summary>Describes what the score by the detector before it was adapted contributes through the trees of the new source.</summary>
    internal static ExplainedFeature Before(double score, double contribution) => new()
    {
        Name = "score.before",
        Value = score,
        Contribution = contribution,
        Text = string.Create(CultureInfo.InvariantCulture, $"the score by the detector before it was adapted: {score:0.###}"),
    };

    private static bool IsExtreme(double? share) => share is <= Extreme or >= 1 - Extreme;

    private ExplainedFeature Describe(int f, float value, double contribution, int words)
    {
        var wording = FeatureWords.Get(schema.Names[f]);
        return new ExplainedFeature
        {
            Name = schema.Names[f],
            Value = float.IsNaN(value) ? null : value,
            Contribution = contribution,
            HumanShareBelow = Share(f, words, value, Origin.Human),
            MachineShareBelow = Share(f, words, value, Origin.Machine),
            Text = Text(f, words, value, wording),
        };
    }

    private static ExplainedFeature Predictability(float contribution) => new()
    {
        Name = "predictability",
        Contribution = contribution,
        Text = contribution > 0 ? "words are easier to guess from the word before than in human text on average" : "words are harder to guess from the word before than in human text on average",
    };

    private double? Share(int f, int words, float value, Origin label) =>
        range?.ShareBelow(f, words, value, label) is { } share && !double.IsNaN(share) ? share : null;

    private string Text(int f, int words, float value, FeatureWording wording)
    {
        if (float.IsNaN(value)) return $"{wording.Name}: the text is too short to say";
        if (range is null || double.IsNaN(range.ShareBelow(f, words, value, Origin.Human))) return string.Create(CultureInfo.InvariantCulture, $"{wording.Name}: {value:0.###}");
        // ties count half; the shares just beside a value give the text truly beyond it
        var below = range.ShareBelow(f, words, MathF.BitDecrement(value), Origin.Human);
        var above = 1 - range.ShareBelow(f, words, MathF.BitIncrement(value), Origin.Human);
        return above >= below
            ? $"{wording.Low} than in {Percent(above)} of human text of this length"
            : $"{wording.High} than in {Percent(below)} of human text of this length";
    }

    /// <summary>Formats a share, rounded down and never 100%: the baseline is a sample of human text.</summary>
    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Min(99, Math.Floor((100 * share) + Rounding)):0}%");
}
