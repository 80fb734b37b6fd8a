using Provenance.Detection.Assessments;
using Provenance.Detection.Files;
using Provenance.Detection.Prevalence;
using Provenance.Detection.Scoring;
using Provenance.Documents.Conditions;
using Provenance.Documents.Dates;
using Provenance.Documents.Findings;
using Provenance.Documents.Grouping;
using Provenance.Documents.Identity;
using Provenance.Documents.Records;

namespace Provenance.Detection.Scanning;

/// <summary>Parses and scores the documents of blocks; one per thread.</summary>
internal sealed class BlockScanner : IDisposable
{
    private readonly DocumentScorer _scorer;
    private readonly BlockDocuments _documents;
    private readonly AssessmentFormatter _formatter;
    private readonly ScanNeeds _needs;
    private readonly TextIdentity? _identity;
    private readonly DocumentFilter? _filter;
    private readonly LabelReader _labels;
    private readonly GroupKey[] _keys;
    private readonly List<KeyValuePair<string, int>> _named;
    private readonly sbyte[] _languageGroups;
    private readonly EvidenceFinder? _evidence;
    private readonly Annotator? _annotator;

    internal BlockScanner(Detector detector, ScanOptions options, ScanNeeds needs, DocumentFilter? filter)
    {
        _scorer = detector.CreateScorer(options.FalsePositiveRate);
        List<string> paths = [.. filter?.Paths ?? []];
        _named = [.. paths.Select(static (path, index) => KeyValuePair.Create(path, index))];
        if (options.Reading.LabelField is { } field) _named.Add(new(field, paths.Count));
        _labels = new LabelReader(options.Reading, paths.Count);
        paths.AddRange(_labels.Paths);
        var today = DateReader.Today(options.Clock);
        _keys = GroupKey.All(options.By, paths, today);
        _named.AddRange(_keys.Where(static key => key.IsField).Select(static key => KeyValuePair.Create(key.Name, key.First)));
        _evidence = filter is not { AsksEvidence: false } ? new EvidenceFinder(options.DatePriors, today, options.Reading.Formats.Evidence, paths) : null;
        _annotator = options.Annotate ? new Annotator(paths) : null;
        _languageGroups = detector.Model.LanguageGroups;
        Tally = options.EstimatePrevalence ? new BlockTally(detector.Model, options.Examples) : null;
        _documents = new BlockDocuments(new DocumentParser(options.Reading, [.. paths]), options.Reading.MaxRecordBytes, needs.RawRejects);
        _formatter = new AssessmentFormatter(detector.Digest);
        _needs = needs;
        _identity = needs.Identities ? new TextIdentity() : null;
        _filter = filter;
    }

    /// <summary>The tally over all blocks; null without a prevalence estimate.</summary>
    internal BlockTally? Tally { get; }

    /// <summary>The fields that the caller named, with their indexes among the parser's; one may be named more than once.</summary>
    internal IReadOnlyList<KeyValuePair<string, int>> Named => _named;

    /// <inheritdoc cref="DocumentParser.HasSeen"/>
    internal bool HasSeen(int field) => _documents.HasSeen(field);

    internal void Scan(ScanBlock block)
    {
        block.Clear();
        _documents.Start(block.Records);
        RecordStep step;
        while ((step = _documents.Next(out var document)) != RecordStep.End)
        {
            if (step == RecordStep.Reject)
            {
                block.Rejects.Add(_documents.Rejected);
                continue;
            }

            var score = _scorer.Score(document.Text);
            if (_identity is not null) block.Identities.Add(_identity.Compute(document.Text));
            if (_filter is not null)
            {
                _filter.Take(block, document, score, _evidence?.Find(document, _scorer.Anomalies, _scorer.Phrase) ?? [], _needs.RawRejects);
            }
            else
            {
                Assess(block, document, score);
            }

            block.TextBytes += document.Text.Length;
            AddRow(block, document, score);
        }

        block.EmptyLines = _documents.EmptyLines;
        if (_documents.Skipped is { Count: > 0 } skipped) block.Skipped.AddRange(skipped);
    }

    public void Dispose() => _filter?.Dispose();

    private void Assess(ScanBlock block, in DocumentView document, in DocumentScore score)
    {
        var evidence = _evidence!.Find(document, _scorer.Anomalies, _scorer.Phrase);
        for (var i = 0; i < evidence.Count; i++) block.Evidence.Add(new FoundEvidence(block.Rows.Count, evidence[i]));

        if (!_needs.Assessments) return;

        // a store needs the digest of the same bytes
        var digest = _identity is null ? Digest.Compute(document.Text) : block.Identities[^1].Content;
        if (_annotator is null)
        {
            _formatter.Add(block.Lines, document.Id, score, _scorer.Anomalies, evidence, digest);
            return;
        }

        _formatter.AddObject(_annotator.Assessment, score, _scorer.Anomalies, evidence, digest);
        _annotator.Write(document, block.Lines);
    }

    private void Count(ScanBlock block, in DocumentView document, in DocumentScore score)
    {
        foreach (var key in _keys)
        {
            var before = block.Groups.Length;
            key.Write(document, score, block.Groups);
            block.GroupLengths.Add(block.Groups.Length - before);
        }

        Tally!.AddAnomalies(_scorer.Anomalies);
        var group = _languageGroups[score.Language];
        if (!score.HasScore || score.Words < DetectorModel.MinWords || group < 0) return;
        if (group == DetectorModel.English) Tally.Features?.Add(_scorer.Row, score.Words);
        Tally.MachineLike.Add(document, score.Score);
        Tally.HumanLike.Add(document, score.Score);
    }

    private void AddRow(ScanBlock block, DocumentView document, DocumentScore score)
    {
        var start = block.Names.Length;
        block.Names.Add(document.Id);
        var preview = block.Names.Length;
        if (_needs.Preview) block.Names.Add(FirstWords.Slice(document.Text));

        block.Rows.Add(new ScannedRow(
            document.Line, IdHash.Compute(document.Id), start, document.Id.Length, block.Names.Length - preview,
            score.Verdict, score.Language, score.Words, score.Probability, score.Resemblance, score.Score, score.HasScore ? score.PValue : double.NaN, Tally is null ? Origin.Unknown : _labels.Read(document, block.Records.File.Tally)));
        if (Tally is not null) Count(block, document, score);
    }
}
