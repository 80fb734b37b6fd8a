using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>A part of a data set by the value of one property, or several small parts together.</summary>
/// <param name="Value">The value; null for unknown.</param>
/// <param name="Others">The number of values summed up; 0 for a single value's row.</param>
/// <param name="In">The amount read.</param>
/// <param name="Written">The amount in the stages, with repeats.</param>
/// <param name="ShareIn">Share of everything read, in the set's unit; NaN if that is empty.</param>
/// <param name="ShareOut">Share of everything written, in the set's unit; NaN if that is empty.</param>
/// <param name="MeanResemblance">Mean human-resemblance; NaN where nothing was assessed, and for several values, whose counts are not kept.</param>
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
