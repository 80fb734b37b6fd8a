using System.Globalization;
using Provenance.Detection.Features;
using Provenance.Detection.References;

namespace Provenance.Detection.Explanations;

/// <summary>Says of each feature of a document's style what it is, what it adds to the score, and how it compares to human text.</summary>
/// <param name="schema">Names of features.</param>
/// <param name="range">What they are compared to; null where the detector has nothing.</param>
internal sealed class StyleTable(FeatureSchema schema, IFeatureRange? range)
{
    /// <summary>Human text of which no more than this share lies beyond a value makes that value remarkable.</summary>
    private const double Extreme = 0.1;

    /// <summary>Number of features shown because of their weight.</summary>
    private const int Weightiest = 5;

    /// <summary>Weighing less than this, nothing is remarkable: it moves the odds by less than one in fifty.</summary>
    private const double Min = 0.02;

    /// <summary>Tolerance for the steps beside a value, in percent.</summary>
    private const double Rounding = 0.001;

    /// <summary>Features that add anything, the weightiest first.</summary>
    /// <param name="row">The document's features.</param>
    /// <param name="contributions">What each adds to the score.</param>
    /// <param name="words">Of the document, or of one part of a long one.</param>
    internal List<ExplainedFeature> Create(ReadOnlySpan<float> row, ReadOnlySpan<double> contributions, int words)
    {
        var features = new List<ExplainedFeature>();
        for (var f = 0; f < schema.Count; f++)
        {
            if (contributions[f] != 0) features.Add(Describe(f, row[f], contributions[f], words));
        }

        features.Sort((a, b) => Math.Abs(b.Contribution).CompareTo(Math.Abs(a.Contribution)) is var order && order != 0 ? order : string.CompareOrdinal(a.Name, b.Name));
        for (var i = 0; i < features.Count; i++)
        {
            var weighs = Math.Abs(features[i].Contribution) >= Min;
            features[i] = features[i] with { Notable = weighs && (i < Weightiest || IsExtreme(features[i].HumanShareBelow)) };
        }

        return features;
    }

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

    private double? Share(int f, int words, float value, Origin label) =>
        range?.ShareBelow(f, words, value, label) is { } share && !double.IsNaN(share) ? share : null;

    private string Text(int f, int words, float value, FeatureWording wording)
    {
        if (float.IsNaN(value)) return $"{wording.Name}: the text is too short to say";
        if (range is null || double.IsNaN(range.ShareBelow(f, words, value, Origin.Human))) return string.Create(CultureInfo.InvariantCulture, $"{wording.Name}: {value:0.###}");
        // equal values count half, and are neither more nor less: those right beside a value say how many lie truly beyond it
        var below = range.ShareBelow(f, words, MathF.BitDecrement(value), Origin.Human);
        var above = 1 - range.ShareBelow(f, words, MathF.BitIncrement(value), Origin.Human);
        return above >= below
            ? $"{wording.Low} than in {Percent(above)} of human text of this length"
            : $"{wording.High} than in {Percent(below)} of human text of this length";
    }

    /// <summary>Rounded down, and never all: not every human text was looked at.</summary>
    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Min(99, Math.Floor((100 * share) + Rounding)):0}%");
}
