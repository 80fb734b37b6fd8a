namespace Provenance.Documents.Statistics;

/// <summary>The logistic function and its relatives, exact in the tails.</summary>
internal static class Logistic
{
    /// <summary>1 / (1 + exp(-margin)), 0 to 1.</summary>
    internal static double Sigmoid(double margin)
    {
        if (margin >= 0) return 1 / (1 + Math.Exp(-margin));
        var e = Math.Exp(margin);
        return e / (1 + e);
    }

    /// <summary>The natural log-odds of a probability strictly between 0 and 1.</summary>
    internal static double LogOdds(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>Log-loss, in nats, of a margin for a label between 0 and 1; never overflows.</summary>
    internal static double Loss(double margin, double label) =>
        Math.Max(margin, 0) - label * margin + Math.Log(1 + Math.Exp(-Math.Abs(margin)));
}
