using BenchmarkDotNet.Attributes;
using Provenance.Detection.Assessments;
using Provenance.Detection.Features;
using Provenance.Detection.Prevalence;
using Provenance.Detection.Scoring;
using Provenance.Detection.Spans;
using Provenance.Documents.Buffers;
using Provenance.Documents.Compression;
using Provenance.Documents.Conditions;
using Provenance.Documents.Findings;
using Provenance.Documents.Records;
using Provenance.Text.Canonical;
using Provenance.Text.Identification;
using Provenance.Text.Phrases;
using Provenance.Text.Tokens;

namespace Provenance.Benchmarks.Own;

/// <summary>
/// Every stage that a document goes through in a scan, by itself, a document. <see cref="Scan"/> is all that a scoring thread does, from a JSON line to
/// the line of its assessment; what stands before it is the reading thread's. Nothing may be allocated.
/// </summary>
[Config(typeof(StageConfig))]
public class StageBenchmarks
{
    private const int Documents = ScannedDocuments.Count;

    private readonly byte[] _unpacked = new byte[64 * 1024];
    private readonly ByteBuffer _lines = new();
    private readonly float[] _dense = new float[64];
    private Detector _detector = null!;
    private ScannedDocuments _documents = null!;
    private StageBlocks _blocks = null!;
    private DocumentParser _parser = null!;
    private Normalizer _normalizer = null!;
    private TokenBuffer _tokens = null!;
    private FeatureExtractor _extractor = null!;
    private SegmentScorer _stretch = null!;
    private DocumentScorer _scorer = null!;
    private EvidenceFinder _evidence = null!;
    private AssessmentFormatter _formatter = null!;
    private BlockTally _tally = null!;
    private DocumentScore[] _scores = [];
    private uint[] _hashes = [];
    private float[] _row = [];

    [Params(50, 300, 5000)]
    public int Words { get; set; }

    [ParamsAllValues]
    public Script Script { get; set; }

    public static IEnumerable<Family> NgramFamilies => FeatureSchema.Create(0).Ngrams.Select((family, i) => new Family(i, family.Version));

    public static IEnumerable<Family> DenseFamilies => FeatureSchema.Create(0).Dense.Select((family, i) => new Family(i, family.Version));

    [GlobalSetup]
    public void Setup()
    {
        JitWarmUp.Prepare();
        _detector = ShippedDetector.Load();
        _documents = new ScannedDocuments(_detector, Script, Words);
        var formats = FileFormats.Create();
        _blocks = StageBlocks.Create(_detector, formats, _documents.Json);
        _blocks.WarmUp();
        List<string> paths = [];
        _evidence = new EvidenceFinder(DatePriors.Default, DateOnly.MaxValue, formats.Evidence, paths);
        _parser = new DocumentParser(ReadingOptions.Default, [.. paths]);
        (_normalizer, _tokens) = (new Normalizer(), new TokenBuffer());
        _extractor = _detector.Model.CreateExtractor();
        _stretch = new SegmentScorer(_detector.Model);
        _scorer = _detector.CreateScorer(ScanOptions.DefaultFalsePositiveRate);
        _formatter = new AssessmentFormatter(_detector.Digest);
        _tally = new BlockTally(_detector.Model, examples: 0);
        _scores = [.. _documents.Texts.Select(text => _scorer.Score(text))];
        _row = new float[_extractor.Schema.Count];
        _hashes = new uint[_documents.Ranks.Max(ranks => ranks.Length) * _extractor.Schema.Ngrams.Max(family => family.MaxPerToken)];
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    public long Decompress()
    {
        using var stream = GzipCompression.Instance.Unpack(new MemoryStream(_documents.Packed));
        long bytes = 0;
        while (stream.Read(_unpacked) is > 0 and var read) bytes += read;
        return bytes;
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    public int CutIntoBlocks() => _blocks.Cut(_documents.Json);

    [Benchmark(OperationsPerInvoke = Documents)]
    public long Scan() => _blocks.Scan();

    [Benchmark(OperationsPerInvoke = Documents)]
    public int ParseLine()
    {
        var bytes = 0;
        foreach (var line in _documents.Lines)
        {
            if (_parser.TryParse("documents.jsonl", 1, line, out var view)) bytes += view.Text.Length;
        }

        return bytes;
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    public double Score()
    {
        var sum = 0.0;
        foreach (var text in _documents.Texts) sum += _scorer.Score(text).Score;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    public int Normalize()
    {
        var bytes = 0;
        foreach (var text in _documents.Texts) bytes += _normalizer.Normalize(text).Length;
        return bytes;
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    public int Tokenize()
    {
        var tokens = 0;
        for (var i = 0; i < Documents; i++)
        {
            Tokenizer.Split(_documents.Canonical(i), _documents.Normalized[i].PaddedOutput, _tokens);
            tokens += _tokens.Count;
        }

        return tokens;
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    public int AssistantPhrase()
    {
        var found = 0;
        for (var i = 0; i < Documents; i++) found += AssistantPhrases.Find(_documents.View(i));
        return found;
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    public int Language()
    {
        var sum = 0;
        for (var i = 0; i < Documents; i++) sum += LanguageIdentifier.Identify(_documents.View(i));
        return sum;
    }

    /// <summary>All features and trees of documents that are tokens already: <see cref="Score"/> without what stands above and below.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public double ScoreTokens()
    {
        var sum = 0.0;
        for (var i = 0; i < Documents; i++) sum += _stretch.Score(_documents.View(i)).Score;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    public int Ranks()
    {
        var sum = 0;
        for (var i = 0; i < _documents.Parts.Count; i++) sum += _extractor.Ranks(_documents.Part(i))[0];
        return sum;
    }

    /// <summary>The hashes of n-grams alone.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    [ArgumentsSource(nameof(NgramFamilies))]
    public int NgramHashes(Family family)
    {
        var (writer, sum) = (_extractor.Schema.Ngrams[family.Index], 0);
        for (var i = 0; i < _documents.Parts.Count; i++) sum += writer.Write(_documents.Part(i), _documents.Ranks[i], _hashes);
        return sum;
    }

    /// <summary>Hashes, and the first of each.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    [ArgumentsSource(nameof(NgramFamilies))]
    public int NgramsDistinct(Family family)
    {
        var (buckets, sum) = (_detector.Model.Heads[family.Index].Weights.Length, 0);
        for (var i = 0; i < _documents.Parts.Count; i++) sum += _extractor.Ngrams(family.Index, _documents.Part(i), _documents.Ranks[i], buckets).Length;
        return sum;
    }

    /// <summary>Hashes, the first of each, and the sum of their weights: all that a linear model costs.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    [ArgumentsSource(nameof(NgramFamilies))]
    public float NgramMargin(Family family)
    {
        var (head, sum) = (_detector.Model.Heads[family.Index], 0f);
        for (var i = 0; i < _documents.Parts.Count; i++)
        {
            sum += head.Margin(_extractor.Ngrams(family.Index, _documents.Part(i), _documents.Ranks[i], head.Weights.Length, head.Weights));
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    public float Surprise()
    {
        for (var i = 0; i < _documents.Parts.Count; i++)
        {
            _extractor.PrepareSurprisal(_detector.Model.Counts, _documents.Part(i), _documents.Ranks[i]);
            _extractor.WriteSurprisal(_detector.Model.Counts, _documents.Part(i), _row);
        }

        return _row[0];
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    [ArgumentsSource(nameof(DenseFamilies))]
    public float Dense(Family family)
    {
        var writer = _extractor.Schema.Dense[family.Index];
        for (var i = 0; i < _documents.Parts.Count; i++) writer.Write(_documents.Part(i), _documents.Ranks[i], _dense.AsSpan(0, writer.Names.Length));
        return _dense[0];
    }

    /// <summary>Once for each document.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public float Trees()
    {
        var sum = 0f;
        for (var i = 0; i < Documents; i++) sum += _detector.Model.Trees.Score(_documents.Rows[i]);
        return sum;
    }

    /// <summary>Calibration, and the p-value.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public double Calibrate()
    {
        var sum = 0.0;
        for (var i = 0; i < Documents; i++)
        {
            var (score, words) = (_documents.Scores[i], _documents.Tokens[i].Words);
            sum += _detector.Model.Calibration.Probability(score, words) + _detector.Model.Thresholds.PValue(score, words, 0);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    public int FindEvidence()
    {
        var found = 0;
        foreach (var text in _documents.Texts)
        {
            found += _evidence.Find(new DocumentView("documents.jsonl", 1, "doc"u8, text, text, null), _normalizer.Anomalies, phrase: -1).Count;
        }

        return found;
    }

    /// <summary>The counts of a scan for its summary: features and anomalies.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public void Survey()
    {
        for (var i = 0; i < Documents; i++)
        {
            _tally.AddAnomalies(_normalizer.Anomalies);
            _tally.Features?.Add(_documents.Rows[i], Words);
        }
    }

    /// <summary>The assessments as JSON lines.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public int Format()
    {
        _lines.Clear();
        foreach (var score in _scores) _formatter.Add(_lines, "doc-000000017"u8, score, _normalizer.Anomalies, Array.Empty<OriginEvidence>(), default);
        return _lines.Length;
    }

    /// <summary>Writing assessments to a file that is digested, without the file.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public long Write()
    {
        if (_lines.Length == 0) Format();
        return _blocks.Write(_lines.Written);
    }

    [GlobalCleanup]
    public void Cleanup() => _blocks.Dispose();
}
