using System.Globalization;
using Provenance.Curation.Sorting;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Records;

namespace Provenance.Curation.Pool;

/// <summary>Reads files of assessments, and identifies the detectors behind them.</summary>
/// <param name="detector">The detector in use; null for the one behind all of them.</param>
/// <param name="onReject">Called for lines that are not assessments.</param>
internal sealed class AssessmentReader(string? detector, Action<Reject> onReject)
{
    internal const string BadAssessment = "bad-assessment";

    /// <summary>The layout of an assessment, which has no text; the verdict is a string that each one has.</summary>
    private static readonly ReadingOptions Layout = new() { TextField = "verdict" };

    private readonly List<string> _detectors = detector is null ? [] : [detector];
    private readonly AssessmentFields _fields = new(0);
    private byte[] _last = detector is null ? [] : AssessmentFields.Quoted(detector);
    private int _lastPlace;

    /// <summary>Digests of the assessments' detectors; the first is the one in use.</summary>
    internal string[] Detectors => _detectors.Count == 0 ? [""] : [.. _detectors];

    /// <exception cref="DataException">No line is an assessment; or there are several detectors, and none is in use.</exception>
    internal void Read(CurationRequest request, IReadOnlyList<string> paths, SpillSorter<KnownAssessment> sorter, CancellationToken cancellation)
    {
        Reject? first = null;
        var reading = Layout with { Formats = request.Reading.Formats };
        using var source = DocumentSource.Open(AssessmentInputs.Files(paths, request), reading, [.. AssessmentFields.Paths()], Refuse, standardInput: request.StandardInput);
        while (source.TryRead(out var view))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!_fields.Any(view))
            {
                Refuse(new Reject(view.File, view.Line, BadAssessment, "there is no detector") { Raw = Raw(view) });
            }
            else if (_fields.Read(view, out var assessment) is { } wrong)
            {
                Refuse(new Reject(view.File, view.Line, BadAssessment, wrong) { Raw = Raw(view) });
            }
            else
            {
                sorter.Add(assessment with { Detector = (ushort)Place(view) });
            }
        }

        if (sorter.Count == 0 && first is not null)
        {
            throw new DataException($"no line is an assessment as 'scan -o' writes them; {first.File}:{first.Line}: {first.Detail}");
        }

        void Refuse(Reject reject)
        {
            first ??= reject;
            onReject(reject);
        }
    }

    private static byte[] Raw(in DocumentView view) => view.Raw[..Math.Min(view.Raw.Length, RecordLimits.MaxRaw)].ToArray();

    private int Place(in DocumentView view)
    {
        // most are by the detector of the previous line
        if (_fields.IsBy(view, _last)) return _lastPlace;

        var digest = _fields.Detector(view);
        _last = AssessmentFields.Quoted(digest);
        _lastPlace = _detectors.IndexOf(digest);
        if (_lastPlace < 0)
        {
            _lastPlace = _detectors.Count;
            _detectors.Add(digest);
        }

        if (detector is null && _lastPlace > 0)
        {
            throw new DataException($"the assessments are of several detectors, such as {_detectors[0]} and {_detectors[1]}: name the one in use");
        }

        return _lastPlace <= ushort.MaxValue
            ? _lastPlace
            : throw new DataException(string.Create(CultureInfo.InvariantCulture, $"the assessments are of more than {ushort.MaxValue:N0} detectors"));
    }
}
