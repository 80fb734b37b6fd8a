namespace Provenance.Detection.Explanations;

/// <summary>A sentence of a document as the detector reads it, and what it adds to the score. What has fewer than four words belongs to the next one, and what goes on for sixty is cut.</summary>
/// <param name="Text">Its canonical text: white space folded, quotes and dashes plain, markdown and invisible characters gone.</param>
/// <param name="Contribution">What its words and phrases add to the score: above 0 towards machine text, below 0 towards human text.</param>
public sealed record ExplainedSentence(string Text, double Contribution)
{
    /// <summary>
    /// What to show of <see cref="Contribution"/>, from -2 (strongly human) by 0 (hardly anything) to 2 (strongly machine): 2 is half or more of what the
    /// document's weightiest sentence adds, 1 a fifth or more; what is under 0.05 is 0.
    /// </summary>
    public int Strength { get; init; }
}
