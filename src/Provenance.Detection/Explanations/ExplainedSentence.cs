namespace Provenance.Detection.Explanations;

/// <summary>A sentence of a document as the detector reads it, and its contribution to the score. Sentences of fewer than four words are joined to the next one; sentences are cut at sixty words.</summary>
/// <param name="Text">The canonical text: white space folded, quotes and dashes plain, markdown and invisible characters removed.</param>
/// <param name="Contribution">The contribution of its words and phrases to the score: above 0 towards machine text, below 0 towards human text.</param>
public sealed record ExplainedSentence(string Text, double Contribution)
{
    /// <summary>
    /// A coarse level of <see cref="Contribution"/>, from -2 (strongly human) by 0 (hardly any) to 2 (strongly machine): 2 is half or more of the
    /// largest contribution of a sentence in the document, 1 a fifth or more; contributions under 0.05 are 0.
    /// </summary>
    public int Strength { get; init; }
}
