using Provenance.Reports.Evaluations;

namespace Provenance.Reports.Surveys;

/// <summary>The inputs, options and detector that determine a scan's figures.</summary>
/// <param name="Inputs">As they were named.</param>
/// <param name="Files">What they came to, with bytes on disk; 0 for standard input.</param>
/// <param name="Options">How it was scanned.</param>
/// <param name="Digest">The detector's, see <see cref="Detector.Digest"/>.</param>
/// <param name="DetectorBytes">Its file's size.</param>
/// <param name="Features">Versions of what it computes.</param>
/// <param name="Facts">What its file says of it.</param>
internal sealed record PrevalenceBasis(
    IReadOnlyList<string> Inputs, IReadOnlyList<(string Path, long Bytes)> Files, ScanOptions Options, string Digest, long DetectorBytes, string Features, DetectorFacts Facts)
{
    internal static PrevalenceBasis Create(ScanSummary summary, Detector detector) => new(
        summary.Inputs, [.. summary.InputFiles.Select(file => (file.Key, file.Value))], summary.Options, detector.Digest, detector.Size, detector.Features, DetectorFacts.Create(detector));
}
