namespace Provenance.Detection.Evaluation;

/// <summary>Receiver operating characteristic: recall of machine text at each false-positive rate.</summary>
/// <param name="Name"><c>all</c>, or the value of the field.</param>
/// <param name="Field"><c>all</c>, <c>attack</c> or <c>set</c>: what the machine text has in common.</param>
/// <param name="Human">Human documents that the machine text is measured against.</param>
/// <param name="Machine">Machine documents.</param>
/// <param name="Points">By ascending false-positive rate, 30 a decade, from the least that so many human documents can tell, 0.0001 at least, to 1.</param>
public sealed record RocCurve(string Name, string Field, int Human, int Machine, IReadOnlyList<RocCurvePoint> Points)
{
    /// <summary>The point at a false-positive rate; null where the curve has none there.</summary>
    internal RocCurvePoint? At(double rate)
    {
        foreach (var point in Points)
        {
            if (point.FalsePositives == rate) return point;
        }

        return null;
    }
}
