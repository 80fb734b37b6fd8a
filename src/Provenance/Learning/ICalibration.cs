namespace Provenance.Learning;

/// <summary>Turns scores into probabilities that can be taken at their word.</summary>
internal interface ICalibration
{
    /// <summary>P(label 1), 0 to 1; never falls as the score rises, for any number of words.</summary>
    /// <param name="score">Not NaN.</param>
    /// <param name="words">0 or more.</param>
    double Probability(double score, int words);
}
