using Provenance.Curation.Quality;
using Provenance.Detection.Scoring;
using Provenance.Documents.Buffers;
using Provenance.Documents.Conditions;
using Provenance.Documents.Dates;
using Provenance.Documents.Findings;
using Provenance.Documents.Formats;
using Provenance.Documents.Identity;
using Provenance.Documents.Records;
using Provenance.Documents.Rejects;
using Provenance.Lineage.Generations;
using Provenance.Lineage.Similarity;
using Provenance.Lineage.Tagging;
using Provenance.Text.Identification;
using Provenance.Text.Tokens;

namespace Provenance.Curation.Pool;

/// <summary>Reads documents and fills in their rows; one per thread.</summary>
internal sealed class PoolScanner : IDisposable
{
    /// <summary>The word count of a text that was not scored.</summary>
    private const int NotCounted = -1;

    private static readonly DocumentScore NotScored = new()
    {
        Verdict = Verdict.Uncertain,
        Score = double.NaN,
        Probability = double.NaN,
        Resemblance = double.NaN,
        PValue = double.NaN,
        Words = 0,
        Language = 0,
        Reasons = Reasons.None,
    };

    private readonly IReadOnlyList<PoolInput> _inputs;
    private readonly PoolFacts[] _facts;
    private readonly EvidenceFinder?[] _evidence;
    private readonly BlockDocuments[] _documents;
    private readonly PoolNames _names;
    private readonly PoolNeeds _needs;
    private readonly DetectorSource? _detector;
    private readonly AssessmentFinder? _finder;
    private readonly AssessmentFields[] _assessments;
    private readonly DeclaredLookup? _declared;
    private readonly ITokenCounter? _tokens;
    private readonly QualityMeter? _quality;
    private readonly float[] _signals = new float[QualityMeter.Signals.Count];
    private readonly TextIdentity _identity = new();
    private readonly WordCounter _words = new();
    private readonly TextSignatures? _signatures;
    private readonly ByteBuffer _line = new();
    private DocumentScorer? _scorer;

    internal PoolScanner(IReadOnlyList<PoolInput> inputs, PoolNames names, PoolNeeds needs, ReadingOptions reading, DetectorSource? detector, IProvenanceStore? store, TimeProvider clock, ITokenizer? tokenizer = null, KnownAssessments? known = null)
    {
        _inputs = inputs;
        _names = names;
        _needs = needs;
        _facts = [.. inputs.Select(input => new PoolFacts(input, names, reading, needs.MixBy))];
        List<string>[] paths = [.. _facts.Select(facts => facts.Paths.ToList())];
        _evidence = [.. inputs.Zip(paths, (input, more) => input.AsksEvidence ? new EvidenceFinder(DatePriors.Default, DateReader.Today(clock), reading.Formats.Evidence, more) : null)];
        _assessments = [.. paths.Select(more => new AssessmentFields(more.Count))];
        if (needs.Assessments) Array.ForEach(paths, more => more.AddRange(AssessmentFields.Paths("metadata.provenance.")));

        _documents = [.. paths.Select(fields => new BlockDocuments(new DocumentParser(reading, [.. fields]), reading.MaxRecordBytes, keepRaw: true))];
        _detector = detector;
        _declared = store is null ? null : new DeclaredLookup(store);
        _finder = needs.Assessments && (detector?.Digest ?? known?.Detector) is { } digest ? new AssessmentFinder(digest, known, _declared, names) : null;
        _tokens = tokenizer?.CreateCounter();
        _quality = needs.Quality ? new QualityMeter() : null;
        _signatures = needs.Signatures ? new TextSignatures() : null;
    }

    /// <summary>Fills in a block's rows.</summary>
    /// <param name="block">The block, with its records.</param>
    /// <param name="input">The input that it belongs to.</param>
    /// <param name="after">Records up to this line of the file are skipped.</param>
    internal void Scan(PoolBlock block, int input, long after)
    {
        block.Clear();
        block.Hash = IdHash.Compute(block.Records.Content);
        var documents = _documents[input];
        documents.Start(block.Records);
        RecordStep step;
        while ((step = documents.Next(out var view)) != RecordStep.End)
        {
            var line = documents.Place;
            block.LastLine = Math.Max(block.LastLine, line);
            if (line <= after) continue;

            if (step == RecordStep.Reject)
            {
                Reject(block, documents.Rejected, documents.Rejected.Raw.Span);
                continue;
            }

            try
            {
                Take(block, input, view);
            }
            catch (UnusableDocumentException e)
            {
                Reject(block, new Reject(view.File, view.Line, e.Reason, e.Message) { Raw = view.Raw[..Math.Min(view.Raw.Length, RecordLimits.MaxRaw)].ToArray() }, view.Raw);
            }
        }
    }

    public void Dispose() => _declared?.Dispose();

    private void Take(PoolBlock block, int input, in DocumentView view)
    {
        var (content, identity) = _identity.Compute(view.Text, out var normalized);
        var text = content.Prefix;
        var stored = _declared?.Find(content, identity);
        var row = new PoolRow
        {
            Digest = identity.Prefix,
            Record = IdHash.Compute(view.Raw),
            Id = IdHash.Compute(view.Id),
            TextBytes = view.Text.Length,
            LineBytes = LineOf(view),
            Tokens = _tokens?.Count(view.Text) ?? 0,
            Flags = view.Id.StartsWith("sha256:"u8) ? PoolFlags.Usable : PoolFlags.Usable | PoolFlags.Named,
            Quality = float.NaN,
            Words = NotCounted,
        };
        var facts = _facts[input];
        facts.Fill(ref row, view, stored, block.Records.File.Tally);
        var assessed = facts.FillAssessment(ref row, view);
        DocumentScore? score = _inputs[input].AsksDetector ? Score(view) : null;
        if (_inputs[input].Where is not null) row.Words = score?.Words ?? _words.Count(view.Text);
        if (_inputs[input].Where is { } where && !where.Root.Holds(new ConditionFacts(view, (score ?? NotScored) with { Words = row.Words }, stored, EvidenceOf(input, view))))
        {
            row.Flags &= ~PoolFlags.Usable;
            row.Cause = RejectCause.NotAskedFor;
        }
        else
        {
            if (_needs.Assessments && !assessed) Assess(block, ref row, view, _assessments[input], text, score);

            // a document assessed now or before has its words counted
            if (row.Words == NotCounted) row.Words = _words.Count(view.Text);
            if (row.Words == 0 && _words.IsEmpty(view.Text))
            {
                row.Flags &= ~PoolFlags.Usable;
                row.Cause = RejectCause.Empty;
            }
            else
            {
                Measure(ref row, view);
            }
        }

        Sign(block, ref row, normalized);
        block.Rows.Add(row);
        block.TextBytes += view.Text.Length;
    }

    private IReadOnlyList<OriginEvidence> EvidenceOf(int input, in DocumentView view) =>
        _scorer is null ? [] : _evidence[input]?.Find(view, _scorer.Anomalies, _scorer.Phrase) ?? [];

    /// <summary>Takes an existing assessment, otherwise scores the document.</summary>
    /// <param name="block">The block that counts it.</param>
    /// <param name="row">The row of the document.</param>
    /// <param name="view">The document.</param>
    /// <param name="own">Reads the document's own fields.</param>
    /// <param name="text">The first half of the digest of its exact text.</param>
    /// <param name="known">Its score, if it was already scored.</param>
    private void Assess(PoolBlock block, ref PoolRow row, in DocumentView view, AssessmentFields own, UInt128 text, DocumentScore? known)
    {
        if (_finder is null) return;

        if (_finder.TryFill(ref row, view, own, text))
        {
            block.KnownAssessments++;
            return;
        }

        block.MissingAssessments++;
        if (_finder.Stale is { } other) block.Stale.Add(other);

        if (_detector is not null)
        {
            var score = known ?? Score(view);
            row.Resemblance = (float)score.Resemblance;
            row.Probability = (float)score.Probability;
            row.PValue = (float)score.PValue;
            row.Words = score.Words;
            row.Language = row.Language != 0 ? row.Language : _names.Get(Languages.Codes[score.Language]);
        }
    }

    private DocumentScore Score(in DocumentView view)
    {
        _scorer ??= _detector!.Detector.CreateScorer(ScanOptions.Default.FalsePositiveRate);
        return _scorer.Score(view.Text);
    }

    private void Measure(ref PoolRow row, in DocumentView view)
    {
        if (_quality is null) return;

        _quality.Measure(view.Text, row.Words, _signals);
        row.Quality = QualityMeter.Score(_signals);
        (row.Cause, row.Signal) = Judge(row);
    }

    private (RejectCause Cause, byte Signal) Judge(in PoolRow row)
    {
        if (QualityMeter.Broken(_signals, _needs.Rules, _names.NameOf(row.Language)) is var broken and >= 0)
        {
            return (RejectCause.QualityRule, (byte)(1 + broken));
        }

        foreach (var (signal, least, most) in _needs.Bounds)
        {
            if (_signals[signal] < least || _signals[signal] > most) return (RejectCause.QualityBound, (byte)(1 + signal));
        }

        return row.Quality < _needs.MinScore ? (RejectCause.QualityScore, default)
            : _signals[PoolNeeds.SelfRepetitionSignal] > _needs.MaxSelfRepetition ? (RejectCause.SelfRepetition, default)
            : default;
    }

    private void Sign(PoolBlock block, ref PoolRow row, ReadOnlySpan<byte> normalized)
    {
        if (_signatures is null) return;

        Span<byte> signature = stackalloc byte[TextSignatures.Length];
        signature.Clear();
        row.Flags |= _signatures.TryOf(normalized, signature) ? PoolFlags.Signed : PoolFlags.None;
        block.Signatures.Add(signature);
    }

    /// <summary>Returns the number of bytes of the document's line in a stage.</summary>
    private int LineOf(in DocumentView view)
    {
        if (view.IsJson) return view.Raw.Length;

        _line.Clear();
        view.WriteLine(_line);
        return _line.Length;
    }

    private void Reject(PoolBlock block, Reject reject, ReadOnlySpan<byte> raw)
    {
        block.Rejects.Add(reject);
        block.Rows.Add(new PoolRow
        {
            Digest = Digest.Compute(raw).Prefix,
            Record = IdHash.Compute(raw),
            Generation = -1,
            Cause = RejectCause.Unreadable,
            Signal = RejectWords.Number(reject.Reason),
            Resemblance = float.NaN,
            PValue = float.NaN,
            Probability = float.NaN,
            Quality = float.NaN,
        });
        if (_signatures is not null)
        {
            Span<byte> none = stackalloc byte[TextSignatures.Length];
            none.Clear();
            block.Signatures.Add(none);
        }
    }
}
