namespace Provenance.Detection.Evaluation;

/// <summary>Shares of documents by verdict at the requested false-positive rate, 0 to 1. Machine, human, uncertain and refused sum to 1.</summary>
/// <param name="Documents">Number of documents, 1 or more.</param>
/// <param name="Machine">The share with the verdict <see cref="Verdict.Machine"/>: false positives among human text, recall among machine text.</param>
/// <param name="Human">The share with the verdict <see cref="Verdict.Human"/>.</param>
/// <param name="Uncertain">The share that is long enough and supported, but lies between the two.</param>
/// <param name="Unsupported">The share in languages that the detector was not measured on.</param>
/// <param name="TooShort">The share with too few words for a verdict; 0 unless <see cref="EvaluationOptions.MinWords"/> admits such documents.</param>
public sealed record VerdictShares(int Documents, double Machine, double Human, double Uncertain, double Unsupported, double TooShort)
{
    /// <summary>The share for which the detector gives no verdict: unsupported or too short.</summary>
    public double Refused => Unsupported + TooShort;

    /// <summary>Counts verdicts; null without documents.</summary>
    internal static VerdictShares? Compute(IReadOnlyList<ScoredDocument> documents) => Compute(documents.Select(document => document.First));

    /// <inheritdoc cref="Compute(IReadOnlyList{ScoredDocument})"/>
    internal static VerdictShares? Compute(IEnumerable<ModelScore> scores)
    {
        int machine = 0, human = 0, uncertain = 0, unsupported = 0, tooShort = 0;
        foreach (var score in scores)
        {
            if (score.Verdict == Verdict.Unsupported) unsupported++;
            else if (!score.Judged) tooShort++;
            else if (score.Verdict == Verdict.Machine) machine++;
            else if (score.Verdict == Verdict.Human) human++;
            else uncertain++;
        }

        var documents = machine + human + uncertain + unsupported + tooShort;
        double total = documents;
        return documents == 0 ? null : new VerdictShares(documents, machine / total, human / total, uncertain / total, unsupported / total, tooShort / total);
    }
}
