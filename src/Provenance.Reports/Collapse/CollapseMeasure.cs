using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>A measurement of each generation.</summary>
/// <param name="Title">The name.</param>
/// <param name="Note">A note for readers.</param>
/// <param name="Of">The figure.</param>
/// <param name="Format">Formats the figure.</param>
internal sealed record CollapseMeasure(string Title, string Note, Func<GenerationFigures, double> Of, Func<double, string> Format)
{
    /// <summary>True if the axis is logarithmic, for measures whose ratios matter.</summary>
    internal bool Logarithmic { get; init; }

    /// <summary>True if human text itself can be compared; false for perplexities of the model that was trained on it.</summary>
    internal bool HasText { get; init; } = true;

    internal static CollapseMeasure Ratio { get; } = new(
        "Perplexity over that of the model of human text", "", figure => figure.Ratio, Numbers.Figure)
    { Logarithmic = true, HasText = false };

    /// <summary>Measures shown beside each other, the best indicators of collapse first.</summary>
    internal static IReadOnlyList<CollapseMeasure> Others { get; } =
    [
        new("Tail coverage", "Share of the words seen one to five times in human text that are still written.", figure => figure.TailCoverage, Numbers.Share),
        new("Vocabulary", "Different words in a text as long as the human one.", figure => figure.Vocabulary, value => Numbers.Count((long)Math.Round(value))),
        new("distinct-2", "Different pairs of words over pairs, in 50,000 words.", figure => figure.Distinct2, Numbers.Figure),
        new("self-BLEU-4", "How much documents resemble each other, up to 1.", figure => figure.SelfBleu4, Numbers.Figure),
        new("Perplexity under the first model, mean", "Over documents: what the model of human text makes of them.", figure => figure.FirstModelPerplexity, Numbers.Figure)
            { Logarithmic = true, HasText = false },
        new("Perplexity under the first model, 95th percentile", "The long tail of documents that no model of human text expects.", figure => figure.FirstModelPerplexity95, Numbers.Figure)
            { Logarithmic = true, HasText = false },
        new("Human-resemblance", "The detector's opinion, mean log-odds: more is more like human text.", figure => figure.Resemblance, Numbers.Figure),
        new("Human share of the training set", "After selection; what is left is machine text.", figure => figure.HumanShare, Numbers.Share) { HasText = false },
    ];
}
