using Provenance.Documents.Errors;
using Provenance.Documents.Records;

namespace Provenance.Documents.Arrays;

/// <summary>The place of the records in a file that wraps them: the names that lead to their list, and from an element of it to the record.</summary>
/// <param name="Text">The path as a user writes it.</param>
/// <param name="List">Names that lead to the list, outermost first.</param>
/// <param name="Inner">Names that lead from an element to its record; mostly none.</param>
internal sealed record RecordsPath(string Text, byte[][] List, FieldStep[] Inner)
{
    /// <exception cref="ArgumentException">The path does not lead to one list.</exception>
    internal static RecordsPath Parse(string text)
    {
        var path = FieldPath.Parse(text);
        if (path.Choices is not [[{ Steps: var steps }]]) throw DocumentErrors.NoList(text);

        var list = steps.TakeWhile(step => step.Name is not null).Select(step => step.Name!).ToArray();
        var inner = steps.Skip(list.Length + 1).ToArray();
        if (steps.Length > list.Length && steps[list.Length] != FieldStep.Every) throw DocumentErrors.NoList(text);

        return Array.TrueForAll(inner, step => step.Name is not null) ? new RecordsPath(text, list, inner) : throw DocumentErrors.NoList(text);
    }
}
