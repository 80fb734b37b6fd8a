namespace Provenance.Curation;

/// <summary>
/// The recipe of a training set. The same policy over the same documents gives the same bytes, in whatever order or number of files they
/// come; every member has a default that is safe to leave.
/// </summary>
public sealed record CurationPolicy
{
    /// <summary>The set's name: in its card, and in a provenance store.</summary>
    public required string Name { get; init; }

    /// <summary>A description of the policy and of the result it follows; copied to the data set's card.</summary>
    public string? Description { get; init; }

    /// <summary>The licence of the set as a whole, as an SPDX identifier or freely.</summary>
    public string? License { get; init; }

    /// <summary>Documents to choose from; inputs of <see cref="CurationRequest.Inputs"/> come in addition.</summary>
    public IReadOnlyList<PolicyInput> Inputs { get; init; } = [];

    /// <summary>
    /// Text known to be human against which tails, perplexity and importance are measured; no part of the set. Where it is empty, the
    /// documents that count as human are the reference.
    /// </summary>
    public IReadOnlyList<string> Reference { get; init; } = [];

    /// <summary>The size limits of the training set.</summary>
    public BudgetPolicy Budget { get; init; } = new();

    /// <summary>The definition of human text, and its minimum amount.</summary>
    public HumanPolicy Human { get; init; } = new();

    /// <summary>The limits on text that does not count as human.</summary>
    public MachinePolicy Machine { get; init; } = new();

    /// <summary>
    /// The order of the set. A step that spreads (mixture, interleaved) takes the order within each of its groups from the steps
    /// behind it. A step that sorts cuts into as many equal bins as there are stages if others follow, which order within the bins.
    /// </summary>
    public IReadOnlyList<SelectionOrder> Order { get; init; } = [SelectionOrder.HumanResemblance];

    /// <summary>Rules by which documents are refused.</summary>
    public QualityPolicy Quality { get; init; } = new();

    /// <summary>Which documents are taken where not all can be.</summary>
    public SamplingPolicy Sampling { get; init; } = new();

    /// <summary>Duplicates, repetition and tails.</summary>
    public DiversityPolicy Diversity { get; init; } = new();

    /// <summary>Documents known to be human by which the detector's order is tried.</summary>
    public SentinelPolicy Sentinels { get; init; } = new();

    /// <summary>The division of the ordered training set into files.</summary>
    public StagePolicy Stages { get; init; } = new();

    /// <summary>The seed of all sampling.</summary>
    public ulong Seed { get; init; } = 1;
}
