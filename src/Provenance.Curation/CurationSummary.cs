namespace Provenance.Curation;

/// <summary>The result of a <see cref="Curator"/>.</summary>
/// <param name="Folder">The folder of the selection.</param>
/// <param name="Report">The composition of the selection in numbers.</param>
/// <param name="Elapsed">The time taken.</param>
public sealed record CurationSummary(string Folder, SelectionReport Report, TimeSpan Elapsed)
{
    /// <summary>Number of documents with an assessment by the detector in use; 0 if the policy needs none.</summary>
    public long Assessed { get; init; }

    /// <summary>Number of documents that were scored, because they had no such assessment.</summary>
    public long Scored { get; init; }

    /// <summary>Repairs, files that were not read, and labels that are none.</summary>
    public InputFindings InputFindings { get; init; } = InputFindings.None;

    /// <summary>Number of documents read; records that could not be read are among the rejects only.</summary>
    public long Read => Report.In.Documents;

    /// <summary>Number of distinct documents in the training set.</summary>
    public long Selected => Report.Out.Documents;

    /// <summary>Number of lines in the stages, including repeats.</summary>
    public long Written => Report.Written.Documents;

    /// <summary>Number of documents left out, by reason.</summary>
    public IReadOnlyDictionary<string, long> Rejects => Report.Refusals.ToDictionary(refusal => refusal.Reason, refusal => refusal.Human.Documents + refusal.Other.Documents, StringComparer.Ordinal);

    /// <summary>Share of the training set that counts as human, in the budget's unit, 0 to 1; NaN if the set is empty.</summary>
    public double HumanShare => Report.HumanShareOut;

    /// <summary>Warnings to read before relying on the training set.</summary>
    public IReadOnlyList<string> Warnings => Report.Warnings;
}
