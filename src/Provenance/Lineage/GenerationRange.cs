using System.Globalization;

namespace Provenance.Lineage;

/// <summary>What is known of a generation: at least so much, and at most so much where there is a bound.</summary>
/// <param name="Least">0 or more.</param>
/// <param name="Most">At least <paramref name="Least"/>; null for no bound.</param>
public readonly record struct GenerationRange(int Least, int? Most)
{
    /// <summary>Nothing is known.</summary>
    public static GenerationRange Unknown { get; } = new(0, null);

    /// <summary>The generation, where it is known; else null.</summary>
    public int? Exact => Most == Least ? Least : null;

    /// <summary>A range that holds one generation.</summary>
    public static GenerationRange Of(int generation) => new(generation, generation);

    /// <summary>What a model trained on this generation writes: one more, as far as <see cref="int"/> counts, and without a bound beyond it.</summary>
    public GenerationRange Next() => new(Least < int.MaxValue ? Least + 1 : Least, Most < int.MaxValue ? Most + 1 : null);

    /// <summary>Whether a generation is possible.</summary>
    public bool Contains(int generation) => generation >= Least && !(generation > Most);

    /// <summary>The range of the greatest of two.</summary>
    public static GenerationRange Greatest(GenerationRange a, GenerationRange b) =>
        new(Math.Max(a.Least, b.Least), a.Most is { } x && b.Most is { } y ? Math.Max(x, y) : null);

    /// <summary>As people read it: <c>2</c>, <c>1 to 3</c>, <c>at least 1</c>, <c>unknown</c>.</summary>
    public override string ToString() =>
        Exact is { } exact ? exact.ToString(CultureInfo.InvariantCulture)
        : Most is { } most ? string.Create(CultureInfo.InvariantCulture, $"{Least} to {most}")
        : Least > 0 ? string.Create(CultureInfo.InvariantCulture, $"at least {Least}")
        : "unknown";
}
