namespace Provenance.Curation;

/// <summary>One stage of a set.</summary>
/// <param name="File">Its name in the selection's folder.</param>
/// <param name="Sha256">Of its bytes on disk, hexadecimal.</param>
/// <param name="FileBytes">Its bytes on disk.</param>
/// <param name="Written">Its lines, with repeats.</param>
/// <param name="HumanShare">In the budget's unit; NaN of nothing.</param>
/// <param name="Generators">How many named generators wrote in it.</param>
/// <param name="MeanResemblance">Over its lines that were assessed; NaN of none.</param>
/// <param name="MeanQuality">Over its lines; NaN where quality was not measured.</param>
public sealed record SelectionStage(
    string File, string Sha256, long FileBytes, SelectionAmount Written, double HumanShare, int Generators, double MeanResemblance, double MeanQuality);
