namespace Provenance.Learning;

/// <summary>By how much one model's metric exceeds another's on the same documents.</summary>
/// <param name="Difference">First less second, on all documents.</param>
/// <param name="Interval">Of the difference.</param>
/// <param name="PValue">Two-sided, for no difference; at least 2 / (draws + 1).</param>
internal readonly record struct BootstrapDifference(double Difference, Interval Interval, double PValue);
