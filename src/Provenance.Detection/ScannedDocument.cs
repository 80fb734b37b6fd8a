namespace Provenance.Detection;

/// <summary>A document as a table shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Verdict">The conclusion.</param>
/// <param name="Probability">Calibrated P(machine); NaN where there was nothing to judge.</param>
/// <param name="Score">What it is ranked by; NaN where there was nothing to judge.</param>
/// <param name="Words">Words counted.</param>
/// <param name="Language">ISO 639-1 code, or <c>und</c>.</param>
/// <param name="FirstWords">The start of its text on one line, without control characters.</param>
public sealed record ScannedDocument(string Id, Verdict Verdict, double Probability, double Score, int Words, string Language, string FirstWords);
