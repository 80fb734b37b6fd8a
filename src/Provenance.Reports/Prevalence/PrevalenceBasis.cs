using Provenance.Reports.Evaluations;

namespace Provenance.Reports.Prevalence;

/// <summary>The inputs, options and detector that determine a scan's figures.</summary>
/// <param name="Inputs">The inputs as given.</param>
/// <param name="Files">The files of the inputs, with bytes on disk; 0 for standard input.</param>
/// <param name="Options">The options of the scan.</param>
/// <param name="Digest">The detector's digest, see <see cref="Detector.Digest"/>.</param>
/// <param name="DetectorBytes">The size of the detector's file.</param>
/// <param name="Features">Versions of the detector's features.</param>
/// <param name="Facts">The facts that the detector's file states.</param>
internal sealed record PrevalenceBasis(
    IReadOnlyList<string> Inputs, IReadOnlyList<(string Path, long Bytes)> Files, ScanOptions Options, string Digest, long DetectorBytes, string Features, DetectorFacts Facts)
{
    internal static PrevalenceBasis Create(ScanSummary summary, Detector detector) => new(
        summary.Inputs, [.. summary.InputFiles.Select(file => (file.Key, file.Value))], summary.Options, detector.Digest, detector.Size, detector.Features, DetectorFacts.Create(detector));
}
