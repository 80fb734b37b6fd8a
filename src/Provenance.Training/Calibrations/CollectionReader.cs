using System.Security.Cryptography;
using Provenance.Detection.Files;
using Provenance.Detection.Scoring;
using Provenance.Documents.Conditions;
using Provenance.Documents.Dates;
using Provenance.Documents.Findings;
using Provenance.Documents.Formats;
using Provenance.Documents.Identity;
using Provenance.Documents.Inputs;
using Provenance.Documents.Pipelines;
using Provenance.Documents.Records;
using Provenance.Text.Identification;

namespace Provenance.Training.Calibrations;

/// <summary>Reads and scores the documents of a collection, and keeps their numbers: some 300 bytes a document.</summary>
internal sealed class CollectionReader : IDisposable
{
    private readonly DocumentScorer _scorer;
    private readonly CalibrationRequest _request;
    private readonly CalibrationOptions _options;
    private readonly LabelReader _labels;
    private readonly EvidenceFinder? _evidence;
    private readonly IOriginLookup? _declared;
    private readonly NearCopies _human = new(), _machine = new();
    private readonly IncrementalHash _texts = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<string> _paths;
    private readonly int _group;

    internal CollectionReader(DetectorModel model, CalibrationRequest request, CalibrationOptions options)
    {
        _scorer = new DocumentScorer(model, options.FalsePositiveRate);
        (_request, _options) = (request, options);
        _paths = [.. request.Keep?.Paths ?? []];
        _labels = new LabelReader(options.Reading, _paths.Count);
        _paths.AddRange(_labels.Paths);
        _group = options.GroupField is null ? -1 : _paths.Count;
        if (options.GroupField is { } field) _paths.Add(field);
        if (request.Keep is { AsksEvidence: true }) _evidence = new EvidenceFinder(DatePriors.Default, DateReader.Today(options.Clock), options.Reading.Formats.Evidence, _paths);
        _declared = request.Declarations?.OpenOrigins();
        for (var language = 0; language < Human.Length; language++) (Human[language], Machine[language]) = ([], []);
    }

    /// <summary>The distinct human documents of each language, long enough for a verdict.</summary>
    internal List<CollectionDocument>[] Human { get; } = new List<CollectionDocument>[Languages.Codes.Length];

    /// <summary>The machine documents.</summary>
    internal List<CollectionDocument>[] Machine { get; } = new List<CollectionDocument>[Languages.Codes.Length];

    internal long Read { get; private set; }

    internal long TooShort { get; private set; }

    internal long Copies { get; private set; }

    internal long Mixed { get; private set; }

    internal long Filtered { get; private set; }

    /// <summary>Returns the digest of the documents used, in their order; call it once, at the end.</summary>
    internal string Texts() => string.Concat("sha256:", Convert.ToHexStringLower(_texts.GetHashAndReset()));

    internal void Load(List<InputFile> files, Action<Reject> onReject, IRunObserver? observer, CancellationToken cancellation)
    {
        var progress = new ProgressThrottle(observer, _options.Clock, "calibrating", InputFiles.TotalBytes(files));
        using var source = DocumentSource.Open(files, _options.Reading, _paths, onReject, observer is null ? null : observer.OnWarning, _request.StandardInput);
        var bytes = 0L;
        while (source.TryRead(out var view))
        {
            if ((Read++ & 255) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Tell(Read, bytes, source.BytesRead);
            }

            bytes += view.Text.Length;
            Add(view, source.Tally, onReject);
        }

        TellAbsentFields(source, observer);
    }

    public void Dispose()
    {
        _texts.Dispose();
        _declared?.Dispose();
    }

    private void Add(in DocumentView view, InputTally tally, Action<Reject> onReject)
    {
        var score = _scorer.Score(view.Text);
        var declared = _declared?.Find(view.Text);
        if (_request.Keep is { } keep && !keep.Root.Holds(new ConditionFacts(view, score, declared, _evidence?.Find(view, _scorer.Anomalies, _scorer.Phrase) ?? [])))
        {
            Filtered++;
            return;
        }

        var origin = Stated(declared) is var stated && stated != Origin.Unknown ? stated : _labels.Read(view, tally);
        if (origin == Origin.Unknown && !_labels.IsSilent(view)) onReject(_labels.Missing(view));
        else if (origin == Origin.Mixed) Mixed++;
        else if (score.Words < DetectorModel.MinWords) TooShort++;
        else Add(view, score, isMachine: origin == Origin.Machine);
    }

    private void Add(in DocumentView view, in DocumentScore score, bool isMachine)
    {
        if (!(isMachine ? _machine : _human).Add(_scorer.Tokens))
        {
            Copies++;
            return;
        }

        var group = _group >= 0 && view.Field(_group) is { IsEmpty: false } value ? IdHash.Compute(value) : (ulong)Read;
        var general = _scorer.Model.GeneralPValue(_scorer.Blended, score.Words, score.Language);
        (isMachine ? Machine : Human)[score.Language].Add(new CollectionDocument(score.Score, general, score.Words, group));
        Span<byte> digest = stackalloc byte[Digest.Size + 1];
        Digest.Compute(view.Text).CopyTo(digest);
        digest[^1] = isMachine ? (byte)1 : (byte)0;
        _texts.AppendData(digest);
    }

    private static Origin Stated(DeclaredFacts? declared) => declared is not null && Origins.TryParse(declared.Origin, out var origin) ? origin : Origin.Unknown;

    /// <summary>Warns of fields that no document has: with a mistyped one, all documents count as independent, or none is used.</summary>
    private void TellAbsentFields(DocumentSource source, IRunObserver? observer)
    {
        if (observer is null || Read == 0) return;
        var keep = _request.Keep?.Paths ?? [];
        for (var i = 0; i < _paths.Count; i++)
        {
            var named = i < keep.Count || i == _group || (_options.Reading.LabelField is { } field && _paths[i] == field);
            if (named && !source.HasSeen(i)) observer.OnWarning($"no document has '{_paths[i]}'{(i < keep.Count && _request.Declarations is null && DeclaredFacts.Names.Contains(_paths[i]) ? "; with --store it is what the store says" : "")}");
        }
    }
}
