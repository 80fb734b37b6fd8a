using System.Text;

namespace Provenance.Documents.Records;

/// <summary>One part of a <see cref="FieldPath"/>: the steps from a record to its values.</summary>
/// <param name="Steps">The steps, outermost first.</param>
/// <param name="Flat">All names as one, which counts where the object has no such fields within each other; null if it cannot be one.</param>
internal sealed record FieldPart(FieldStep[] Steps, FieldStep[]? Flat)
{
    /// <param name="steps">The steps.</param>
    /// <param name="text">The part as the user wrote it.</param>
    internal static FieldPart Create(FieldStep[] steps, string text)
    {
        var flat = steps.Length > 1 && !text.Contains('"', StringComparison.Ordinal) && Array.TrueForAll(steps, step => step.Name is not null);
        return new FieldPart(steps, flat ? [new FieldStep(Encoding.UTF8.GetBytes(text.Trim()))] : null);
    }
}
