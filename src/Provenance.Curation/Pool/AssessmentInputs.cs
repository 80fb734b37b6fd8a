using Provenance.Curation.Sorting;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;

namespace Provenance.Curation.Pool;

/// <summary>The assessment files of a run, with messages about their use.</summary>
/// <param name="request">The request of the run.</param>
/// <param name="detector">The detector in use; null for none.</param>
internal sealed class AssessmentInputs(CurationRequest request, DetectorSource? detector)
{
    private readonly List<string> _paths = [.. request.Assessments.Concat(request.Policy.Inputs.SelectMany(input => input.Assessments)).Distinct(StringComparer.Ordinal)];

    internal bool Any => _paths.Count > 0;

    /// <summary>The files.</summary>
    /// <exception cref="InputNotFoundException">A file does not exist.</exception>
    internal List<InputFile> Files() => Files(_paths, request);

    /// <summary>Returns files of assessments, which are outputs of this program.</summary>
    internal static List<InputFile> Files(IReadOnlyList<string> paths, CurationRequest request) => InputFiles.Expand(paths, request.Reading.Formats, outputs: true);

    /// <summary>Reads the files; null where there are none, or the policy does not use them.</summary>
    /// <param name="needed">True if the policy uses assessments.</param>
    /// <param name="folder">The folder for temporary files.</param>
    /// <param name="memoryBytes">Memory for sorting.</param>
    /// <param name="observer">Receives unusable lines.</param>
    /// <param name="cancellation">Stops reading.</param>
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

    /// <summary>Reports how many documents had to be scored although others had assessments, and names detectors whose assessments were not used.</summary>
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
