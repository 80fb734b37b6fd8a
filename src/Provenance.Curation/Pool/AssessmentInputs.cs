using Provenance.Curation.Sorting;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;

namespace Provenance.Curation.Pool;

/// <summary>The files of assessments that a run was given, and what it tells of them.</summary>
/// <param name="request">What is to be made.</param>
/// <param name="detector">The detector in use; null for none.</param>
internal sealed class AssessmentInputs(CurationRequest request, DetectorSource? detector)
{
    private readonly List<string> _paths = [.. request.Assessments.Concat(request.Policy.Inputs.SelectMany(input => input.Assessments)).Distinct(StringComparer.Ordinal)];

    internal bool Any => _paths.Count > 0;

    /// <summary>The files.</summary>
    /// <exception cref="InputNotFoundException">One is not there.</exception>
    internal List<InputFile> Files() => InputFiles.Expand(_paths, request.Reading.Formats);

    /// <summary>Reads them; null where there are none, or nothing goes by them.</summary>
    /// <param name="needed">Whether the policy goes by assessments.</param>
    /// <param name="folder">For temporary files.</param>
    /// <param name="memoryBytes">To sort in.</param>
    /// <param name="observer">Is told what cannot be used.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DataException">No line is an assessment, or one is not and the request is strict.</exception>
    internal KnownAssessments? Read(bool needed, WorkFolder folder, long memoryBytes, IRunObserver? observer, CancellationToken cancellation)
    {
        if (!Any) return null;

        if (!needed)
        {
            observer?.OnWarning($"nothing of the policy goes by a detector, so that {string.Join(", ", _paths)} {(_paths.Count == 1 ? "is" : "are")} not read");
            return null;
        }

        long rejected = 0;
        var table = KnownAssessments.Read(request, _paths, detector?.Digest, folder, memoryBytes, Refuse, cancellation);
        if (rejected > 0 && request.Strict)
        {
            table.Dispose();
            throw CurationErrors.StrictAssessments(rejected);
        }

        return table;

        void Refuse(Reject reject)
        {
            rejected++;
            observer?.OnReject(reject);
        }
    }

    /// <summary>Tells how many documents had to be scored although others were assessed before, and names detectors whose assessments were not used.</summary>
    /// <exception cref="DataException">There is no detector to score them; or some are by another detector, and the request is strict.</exception>
    internal void Tell(AssessmentCounts counts, IRunObserver? observer)
    {
        if (counts.Missing == 0 || (!Any && counts is { Known: 0, Stale.Count: 0 })) return;

        if (detector is null) throw CurationErrors.NoAssessment(counts.Missing, _paths);

        var unassessed = CurationErrors.Unassessed(counts, detector.Digest);
        if (request.Strict && counts.Stale.Count > 0) throw CurationErrors.StrictStale(unassessed);

        observer?.OnWarning(unassessed);
    }
}
