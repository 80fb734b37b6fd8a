namespace Provenance.Documents.Records;

/// <summary>The position of a field's JSON in its line or, where the start is negative, at its complement among the composed ones; length 0 if it is missing.</summary>
internal readonly record struct FieldSlot(int Start, int Length);
