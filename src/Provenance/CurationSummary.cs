namespace Provenance;

/// <summary>What a <see cref="Curator"/> made.</summary>
/// <param name="Folder">The selection.</param>
/// <param name="Read">Documents read; records that could not be are among the rejects only.</param>
/// <param name="Selected">Distinct documents in the set.</param>
/// <param name="Written">Lines in its stages, repeats with them.</param>
/// <param name="Rejects">How many were left out, by reason.</param>
/// <param name="Stages">Files of the set in order, and their lines.</param>
/// <param name="HumanShare">Share of the set that counts as human, in the budget's unit, 0 to 1; NaN of an empty set.</param>
/// <param name="Warnings">What to know before relying on the set.</param>
/// <param name="Elapsed">Time it took.</param>
public sealed record CurationSummary(
    string Folder, long Read, long Selected, long Written, IReadOnlyDictionary<string, long> Rejects, IReadOnlyList<KeyValuePair<string, long>> Stages,
    double HumanShare, IReadOnlyList<string> Warnings, TimeSpan Elapsed)
{
    /// <summary>Documents whose assessment by the detector in use was there already; 0 where the policy needs none.</summary>
    public long Assessed { get; init; }

    /// <summary>Documents that were scored, because there was no such assessment.</summary>
    public long Scored { get; init; }
}
