namespace Provenance.Documents.Records;

/// <summary>The position of a field's JSON in its line; length 0 if it is missing.</summary>
internal readonly record struct FieldSlot(int Start, int Length);
