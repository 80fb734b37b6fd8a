using Provenance.Detection.Scoring;

namespace Provenance.Training.Holdouts;

/// <summary>The documents that one round leaves out and measures on.</summary>
/// <param name="Field">One of <see cref="LeaveOneOut.Fields"/>.</param>
/// <param name="Value">The value left out.</param>
/// <param name="HumanSets">The data sets whose human text the value's machine text is compared with; null where it has human text of its own.</param>
internal sealed record LeftOutPart(string Field, string Value, IReadOnlySet<string>? HumanSets)
{
    internal bool Contains(LabelledDocument document) => document.Label switch
    {
        Origin.Human => HumanSets?.Contains(document.Set) ?? document.Value(Field) == Value,
        Origin.Machine => document.Value(Field) == Value,
        _ => false,
    };
}
