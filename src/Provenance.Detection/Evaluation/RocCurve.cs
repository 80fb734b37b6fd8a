namespace Provenance.Detection.Evaluation;

/// <summary>Receiver operating characteristic: recall of machine text at each false-positive rate.</summary>
/// <param name="Name"><c>all</c>, or the value of the field.</param>
/// <param name="Field"><c>all</c>, <c>attack</c> or <c>set</c>: the field that the machine text shares.</param>
/// <param name="Human">Number of human documents that the machine text is compared with.</param>
/// <param name="Machine">Number of machine documents.</param>
/// <param name="Points">Points by ascending false-positive rate, 30 a decade, from the smallest rate that this number of human documents can resolve, 0.0001 or more, to 1.</param>
public sealed record RocCurve(string Name, string Field, int Human, int Machine, IReadOnlyList<RocCurvePoint> Points)
{
    /// <summary>Returns the point at a false-positive rate; null where the curve has none there.</summary>
    internal RocCurvePoint? At(double rate)
    {
        foreach (var point in Points)
        {
            if (point.FalsePositives == rate) return point;
        }

        return null;
    }
}
