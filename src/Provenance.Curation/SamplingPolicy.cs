namespace Provenance.Curation;

/// <summary>
/// The choice of documents where not all can be taken. It ranks text that does not count as human; human documents are sampled at random, because
/// a ranking would cut off the tails that are to be kept.
/// </summary>
public sealed record SamplingPolicy
{
    /// <summary>The method of choosing documents.</summary>
    public SamplingMethod Method { get; init; } = SamplingMethod.Random;

    /// <summary>The ranking of <see cref="SamplingMethod.Top"/>: <see cref="SelectionOrder.HumanResemblance"/> or <see cref="SelectionOrder.Quality"/>.</summary>
    public SelectionOrder By { get; init; } = SelectionOrder.HumanResemblance;

    /// <summary>b of <see cref="SamplingMethod.Importance"/>; 10 in Drayson et al. A larger one is a harder cut.</summary>
    public double Exponent { get; init; } = 10;

    /// <summary>Without a budget, the size of an <see cref="SamplingMethod.Importance"/> sample, as a multiple of the supply; 1.5 in Drayson et al.</summary>
    public double Upsampling { get; init; } = 1.5;

    /// <summary>Maximum number of copies of a document where weights ask for repeats; 3 in Drayson et al.</summary>
    public int MaxRepeats { get; init; } = 3;
}
