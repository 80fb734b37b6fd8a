namespace Provenance.Curation;

/// <summary>The limits on text that does not count as human.</summary>
public sealed record MachinePolicy
{
    /// <summary>Maximum share of the training set, 0 to 1, in the budget's unit.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Maximum generation; null for any. Documents of unknown generation are taken.</summary>
    public int? MaxGeneration { get; init; }

    /// <summary>
    /// Maximum share of one named generator in the amount that shares and budget leave for such documents, 0 to 1. If there are too few generators
    /// to fill that amount, the rest stays empty.
    /// </summary>
    public double MaxPerGenerator { get; init; } = 1;

    /// <summary>
    /// Temperature of mixing generators: a generator with n documents gets a part proportional to n^(1/t), as far as it has enough documents. 1 is
    /// proportional to the supply, infinity gives equal parts.
    /// </summary>
    public double Temperature { get; init; } = 1;

    /// <summary>The unit that counts as one generator for <see cref="MaxPerGenerator"/>, <see cref="Temperature"/>, <see cref="SelectionOrder.Mixture"/> and the report.</summary>
    public GeneratorUnit MixBy { get; init; } = GeneratorUnit.Generator;
}
