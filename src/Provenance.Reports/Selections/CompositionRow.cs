using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>A part of a set in one respect, or several small ones together.</summary>
/// <param name="Value">Null where it is not known.</param>
/// <param name="Others">How many values are summed up here; 0 where it is one value's own row.</param>
/// <param name="In">What was read.</param>
/// <param name="Written">What is in the stages, with repeats.</param>
/// <param name="ShareIn">Of all that was read, in the set's unit; NaN of nothing.</param>
/// <param name="ShareOut">Of all that was written, in the set's unit; NaN of nothing.</param>
/// <param name="MeanResemblance">NaN where nothing was assessed, and of several values: how many were assessed of each is not kept.</param>
internal sealed record CompositionRow(
    string? Value, int Others, SelectionAmount In, SelectionAmount Written, double ShareIn, double ShareOut, double MeanResemblance)
{
    /// <summary>The name for readers.</summary>
    internal string Name => Others > 0 ? $"{Numbers.Count(Others)} others" : Value switch
    {
        null => "not known",
        "" => "(empty)",
        _ => Value,
    };
}
