namespace Provenance.Documents.Records;

/// <summary>One step of a <see cref="FieldPath"/>: into a field of an object, or to elements of a list.</summary>
/// <param name="Name">The name of the field, as UTF-8; null for elements of a list.</param>
internal sealed record FieldStep(byte[]? Name)
{
    /// <summary>All elements of a list.</summary>
    internal static readonly FieldStep Every = new((byte[]?)null);

    /// <summary>The place of the only element, from 0, or from -1 backwards; null for several.</summary>
    internal int? Index { get; init; }

    /// <summary>The names that lead from an element to the value that decides whether it is taken; null for all elements.</summary>
    internal byte[][]? Where { get; init; }

    /// <summary>The values at <see cref="Where"/>, as texts of JSON scalars.</summary>
    internal byte[][] Values { get; init; } = [];

    /// <summary>True if elements with one of <see cref="Values"/> are left out, rather than taken.</summary>
    internal bool Except { get; init; }
}
