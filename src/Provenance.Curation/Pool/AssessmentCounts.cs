namespace Provenance.Curation.Pool;

/// <summary>Counts of documents whose assessments a policy needs, by availability.</summary>
/// <param name="Known">Number of documents with an assessment by the detector in use.</param>
/// <param name="Missing">Number of documents without one.</param>
/// <param name="Stale">Number of the latter with an assessment by another detector, by its digest.</param>
internal sealed record AssessmentCounts(long Known, long Missing, IReadOnlyDictionary<string, long> Stale)
{
    internal static AssessmentCounts None { get; } = new(0, 0, new Dictionary<string, long>());

    internal AssessmentCounts Add(PoolBlock block)
    {
        var stale = Stale;
        if (block.Stale.Count > 0)
        {
            var counts = new Dictionary<string, long>(Stale, StringComparer.Ordinal);
            foreach (var detector in block.Stale) counts[detector] = counts.GetValueOrDefault(detector) + 1;

            stale = counts;
        }

        return new AssessmentCounts(Known + block.KnownAssessments, Missing + block.MissingAssessments, stale);
    }
}
