using System.Globalization;

namespace Provenance.Lineage;

/// <summary>What is known of a generation: at least so much, and at most so much where there is a bound.</summary>
/// <param name="Min">0 or more.</param>
/// <param name="Max">At least <paramref name="Min"/>; null for no bound.</param>
public readonly record struct GenerationRange(int Min, int? Max)
{
    /// <summary>Nothing is known.</summary>
    public static GenerationRange Unknown { get; } = new(0, null);

    /// <summary>The generation, where it is known; else null.</summary>
    public int? Exact => Max == Min ? Min : null;

    /// <summary>A range that holds one generation.</summary>
    public static GenerationRange Exactly(int generation) => new(generation, generation);

    /// <summary>What a model trained on this generation writes: one more, as far as <see cref="int"/> counts, and without a bound beyond it.</summary>
    public GenerationRange Next() => new(Min < int.MaxValue ? Min + 1 : Min, Max < int.MaxValue ? Max + 1 : null);

    /// <summary>Whether a generation is possible.</summary>
    public bool Contains(int generation) => generation >= Min && !(generation > Max);

    /// <summary>The range of the greatest of two.</summary>
    public static GenerationRange Greatest(GenerationRange a, GenerationRange b) =>
        new(Math.Max(a.Min, b.Min), a.Max is { } x && b.Max is { } y ? Math.Max(x, y) : null);

    /// <summary>As people read it: <c>2</c>, <c>1 to 3</c>, <c>at least 1</c>, <c>unknown</c>.</summary>
    public override string ToString() =>
        Exact is { } exact ? exact.ToString(CultureInfo.InvariantCulture)
        : Max is { } most ? string.Create(CultureInfo.InvariantCulture, $"{Min} to {most}")
        : Min > 0 ? string.Create(CultureInfo.InvariantCulture, $"at least {Min}")
        : "unknown";
}
