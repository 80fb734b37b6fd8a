namespace Provenance.Detection;

/// <summary>A document for display in a table.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Probability">Calibrated P(machine); NaN where there was nothing to judge.</param>
/// <param name="Score">The score, the ranking key; NaN where there was nothing to judge.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Language">ISO 639-1 code, or <c>und</c>.</param>
/// <param name="FirstWords">The start of the text on one line, without control characters.</param>
public sealed record ScannedDocument(string Id, Verdict Verdict, double Probability, double Score, int Words, string Language, string FirstWords);
