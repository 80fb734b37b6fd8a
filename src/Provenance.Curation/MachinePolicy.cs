namespace Provenance.Curation;

/// <summary>The limits on text that does not count as human.</summary>
public sealed record MachinePolicy
{
    /// <summary>Most share of the set, 0 to 1, in the budget's unit.</summary>
    public double Share { get; init; } = 1;

    /// <summary>The greatest generation that is taken; null for any. Documents of unknown generation are taken.</summary>
    public int? MaxGeneration { get; init; }

    /// <summary>
    /// The most that one named generator may have of the room that shares and budget leave for such documents, 0 to 1. Where there are fewer generators
    /// than fill it, the rest of the room stays empty.
    /// </summary>
    public double MaxPerGenerator { get; init; } = 1;

    /// <summary>
    /// How generators are mixed: a generator with n documents gets a part that is proportional to n^(1/t), as far as it has so many. 1 is
    /// proportional to what there is, infinity is the same of each.
    /// </summary>
    public double Temperature { get; init; } = 1;
}
