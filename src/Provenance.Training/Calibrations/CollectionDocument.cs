namespace Provenance.Training.Calibrations;

/// <summary>The numbers of a document of a collection.</summary>
/// <param name="Score">The detector's score.</param>
/// <param name="General">Its general p-value.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Group">The group whose documents resemble each other.</param>
internal readonly record struct CollectionDocument(double Score, double General, int Words, ulong Group);
