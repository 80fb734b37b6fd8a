namespace Provenance.Curation;

/// <summary>
/// Which documents are taken where not all can be. It ranks those that do not count as human; human documents are drawn at random, because
/// what a ranking of them would cut off is what is to be kept.
/// </summary>
public sealed record SamplingPolicy
{
    /// <summary>The method of choosing documents.</summary>
    public SamplingMethod Method { get; init; } = SamplingMethod.Random;

    /// <summary>The ranking of <see cref="SamplingMethod.Top"/>: <see cref="SelectionOrder.HumanResemblance"/> or <see cref="SelectionOrder.Quality"/>.</summary>
    public SelectionOrder By { get; init; } = SelectionOrder.HumanResemblance;

    /// <summary>b of <see cref="SamplingMethod.Importance"/>; 10 in Drayson et al. A larger one is a harder cut.</summary>
    public double Exponent { get; init; } = 10;

    /// <summary>Without a budget, <see cref="SamplingMethod.Importance"/> draws so many times what there is; 1.5 in Drayson et al.</summary>
    public double Upsampling { get; init; } = 1.5;

    /// <summary>Maximum number of copies of a document where weights ask for repeats; 3 in Drayson et al.</summary>
    public int MaxRepeats { get; init; } = 3;
}
