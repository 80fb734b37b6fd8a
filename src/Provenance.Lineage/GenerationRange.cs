using System.Globalization;

namespace Provenance.Lineage;

/// <summary>The bounds of a generation: a minimum, and a maximum if there is one.</summary>
/// <param name="Min">0 or more.</param>
/// <param name="Max">At least <paramref name="Min"/>; null if unbounded.</param>
public readonly record struct GenerationRange(int Min, int? Max)
{
    /// <summary>An unknown generation: 0 or more.</summary>
    public static GenerationRange Unknown { get; } = new(0, null);

    /// <summary>The exact generation; null if it is not known.</summary>
    public int? Exact => Max == Min ? Min : null;

    /// <summary>Creates a range of one generation.</summary>
    /// <param name="generation">The generation, 0 or more.</param>
    /// <returns>The range.</returns>
    public static GenerationRange Exactly(int generation) => new(generation, generation);

    /// <summary>Returns the generation of text by a model trained on this generation: one more; unbounded beyond the range of <see cref="int"/>.</summary>
    /// <returns>The range.</returns>
    public GenerationRange Next() => new(Min < int.MaxValue ? Min + 1 : Min, Max < int.MaxValue ? Max + 1 : null);

    /// <summary>Returns true if the range contains a generation.</summary>
    /// <param name="generation">The generation.</param>
    /// <returns>True if it is within both bounds.</returns>
    public bool Contains(int generation) => generation >= Min && !(generation > Max);

    /// <summary>Returns the range of the greater of two generations.</summary>
    /// <param name="a">The range of one.</param>
    /// <param name="b">The range of the other.</param>
    /// <returns>The range of the maximum.</returns>
    public static GenerationRange Greatest(GenerationRange a, GenerationRange b) =>
        new(Math.Max(a.Min, b.Min), a.Max is { } x && b.Max is { } y ? Math.Max(x, y) : null);

    /// <summary>Returns the range in words: <c>2</c>, <c>1 to 3</c>, <c>at least 1</c>, <c>unknown</c>.</summary>
    public override string ToString() =>
        Exact is { } exact ? exact.ToString(CultureInfo.InvariantCulture)
        : Max is { } most ? string.Create(CultureInfo.InvariantCulture, $"{Min} to {most}")
        : Min > 0 ? string.Create(CultureInfo.InvariantCulture, $"at least {Min}")
        : "unknown";
}
