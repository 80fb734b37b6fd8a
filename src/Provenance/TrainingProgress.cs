namespace Provenance;

/// <summary>How far training has come.</summary>
/// <param name="Step">What is being done, in a few words.</param>
/// <param name="Fraction">Of the whole training, 0 to 1.</param>
public readonly record struct TrainingProgress(string Step, double Fraction);
