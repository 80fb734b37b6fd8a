namespace Provenance.Learning.Quantification;

/// <summary><see cref="SplitMix64"/> for libraries that draw from a <see cref="Random"/>.</summary>
internal sealed class SplitMix64Random(ulong seed) : Random
{
    private SplitMix64 _random = new(seed);

    /// <inheritdoc/>
    public override double NextDouble() => _random.NextDouble();

    /// <inheritdoc/>
    public override int Next() => _random.NextInt(int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue) => _random.NextInt(maxValue);

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue) => minValue + _random.NextInt(maxValue - minValue);

    /// <inheritdoc/>
    protected override double Sample() => _random.NextDouble();
}
