using Provenance.Documents.Conditions;

namespace Provenance.Detection.Evaluation;

/// <summary>The scores of one model for one document.</summary>
internal readonly record struct ModelScore(double Score, double Probability, double PValue, Verdict Verdict, bool Judged)
{
    internal static ModelScore Create(in DocumentScore score) => new(
        score.Score, score.Probability, score.PValue, score.Verdict,
        // elsewhere there is no verdict, whatever the p-value
        score.Verdict != Verdict.Unsupported && (score.Reasons & (Reasons.TooShort | Reasons.Empty)) == 0);

    /// <summary>True if the verdict at this false-positive rate would be <see cref="Verdict.Machine"/>.</summary>
    internal bool FlaggedAt(double rate) => Judged && PValue <= rate;
}
