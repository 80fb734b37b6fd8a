namespace Provenance.Curation;

/// <summary>One stage of a training set.</summary>
/// <param name="File">The file's name in the selection's folder.</param>
/// <param name="Sha256">SHA-256 of its bytes on disk, hexadecimal.</param>
/// <param name="FileBytes">Number of its bytes on disk.</param>
/// <param name="Written">The amount of its lines, with repeats.</param>
/// <param name="HumanShare">The human share, in the budget's unit; NaN if it is empty.</param>
/// <param name="Generators">Number of named generators in it.</param>
/// <param name="MeanResemblance">Mean over its assessed lines; NaN without any.</param>
/// <param name="MeanQuality">Mean over its lines; NaN where quality was not measured.</param>
public sealed record SelectionStage(
    string File, string Sha256, long FileBytes, SelectionAmount Written, double HumanShare, int Generators, double MeanResemblance, double MeanQuality);
