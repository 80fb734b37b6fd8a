namespace Provenance.Detection.Prevalence;

/// <summary>A document of a collection, as an example of its kind.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">The file it was read from.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Score">What it is ranked by.</param>
/// <param name="Text">Its text; of a long one the beginning.</param>
/// <param name="Shortened">Whether that is not all of it.</param>
public sealed record PrevalenceExample(string Id, string File, long Line, double Score, string Text, bool Shortened);
