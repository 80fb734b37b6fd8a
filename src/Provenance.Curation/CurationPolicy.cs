namespace Provenance.Curation;

/// <summary>The recipe of a training set. The same policy over the same documents gives the same bytes, in any order or number of files; every member has a safe default.</summary>
public sealed record CurationPolicy
{
    /// <summary>The training set's name, for its card and a provenance store.</summary>
    public required string Name { get; init; }

    /// <summary>A description of the policy and of the result it follows; copied to the data set's card.</summary>
    public string? Description { get; init; }

    /// <summary>The licence of the training set as a whole, as an SPDX identifier or free text.</summary>
    public string? License { get; init; }

    /// <summary>Documents to choose from, in addition to <see cref="CurationRequest.Inputs"/>.</summary>
    public IReadOnlyList<PolicyInput> Inputs { get; init; } = [];

    /// <summary>
    /// The baseline: known human text for measuring tails, perplexity and importance; it is no part of the training set. If empty, the
    /// documents that count as human are used.
    /// </summary>
    public IReadOnlyList<string> Reference { get; init; } = [];

    /// <summary>The size limits of the training set.</summary>
    public BudgetPolicy Budget { get; init; } = new();

    /// <summary>The definition of human text, and its minimum amount.</summary>
    public HumanPolicy Human { get; init; } = new();

    /// <summary>The limits on text that does not count as human.</summary>
    public MachinePolicy Machine { get; init; } = new();

    /// <summary>
    /// The order of the training set. A step that spreads (mixture, interleaved) takes the order within each of its groups from the steps
    /// after it. A step that sorts, if others follow, cuts into as many equal bins as there are stages; later steps order within the bins.
    /// </summary>
    public IReadOnlyList<SelectionOrder> Order { get; init; } = [SelectionOrder.HumanResemblance];

    /// <summary>The rules that reject documents.</summary>
    public QualityPolicy Quality { get; init; } = new();

    /// <summary>The choice of documents where not all can be taken.</summary>
    public SamplingPolicy Sampling { get; init; } = new();

    /// <summary>Limits on duplicates and repetition, and the minimum tail coverage.</summary>
    public DiversityPolicy Diversity { get; init; } = new();

    /// <summary>Known human documents that check the detector's order.</summary>
    public SentinelPolicy Sentinels { get; init; } = new();

    /// <summary>The division of the ordered training set into files.</summary>
    public StagePolicy Stages { get; init; } = new();

    /// <summary>The seed of all sampling.</summary>
    public ulong Seed { get; init; } = 1;
}
