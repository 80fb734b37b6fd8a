namespace Provenance.Documents.Records;

/// <summary>Where a field's JSON stands in its line; length 0 where it is missing.</summary>
internal readonly record struct FieldSlot(int Start, int Length);
