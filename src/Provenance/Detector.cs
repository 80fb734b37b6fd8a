using System.Security.Cryptography;
using System.Text;
using Provenance.Detection;
using Provenance.Detection.Explanations;
using Provenance.Detection.Spans;
using Provenance.Text;

namespace Provenance;

/// <summary>A trained detector: normaliser, features, learned weights, calibration and thresholds, in one versioned file.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Detector
{
    private readonly byte[] _file;

    private Detector(byte[] file, string path)
    {
        _file = file;
        Path = path;
        // beside each other: the digest of megabytes takes as long as all the rest of reading them
        var digest = Task.Run(() => Convert.ToHexStringLower(SHA256.HashData(file)));
        Model = DetectorFile.Read(file);
        Digest = "sha256:" + digest.Result[..16];
    }

    /// <summary>The file it was read from; empty for one that was just trained.</summary>
    public string Path { get; }

    /// <summary><c>sha256:</c> and the first 16 hexadecimal digits of the digest of the file, unpacked; names the detector in assessments.</summary>
    public string Digest { get; }

    /// <summary>Its file's size in bytes, unpacked.</summary>
    public int Size => _file.Length;

    /// <summary>What it was trained on and how, as JSON.</summary>
    public string Training => Model.Training;

    /// <summary>What it measured on left-out sets while it was trained, as JSON. Where training continued from a detector that had seen them, the figures flatter.</summary>
    public string Metrics => Model.Metrics;

    /// <summary>Names and versions of what it computes, joined by <c>+</c>.</summary>
    public string Features => Model.CreateExtractor().Schema.Version;

    /// <summary>Languages that it was measured on, ISO 639-1; in others the verdict is <see cref="Verdict.Unsupported"/>.</summary>
    public IReadOnlyList<string> SupportedLanguages
    {
        get
        {
            var supported = new List<string>();
            for (var i = 0; i < Model.LanguageGroups.Length; i++)
            {
                if (Model.LanguageGroups[i] >= 0) supported.Add(Languages.Codes[i]);
            }

            return supported;
        }
    }

    internal DetectorModel Model { get; }

    /// <summary>Reads a detector's file, plain or gzip whatever its name says, checks every bound and its digest, and executes nothing.</summary>
    /// <exception cref="ProvenanceException">The file is missing, is not a detector, is damaged, or is of another version.</exception>
    public static Detector Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return new Detector(DetectorFile.Unpacked(File.ReadAllBytes(path)), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ProvenanceException)
        {
            throw DetectionErrors.Unreadable(path, e);
        }
    }

    /// <summary>Assesses one text; to assess many, use <see cref="Scanner"/>, which is many times faster.</summary>
    /// <param name="text">The document.</param>
    /// <param name="falsePositiveRate">The share of human documents that may be called machine text, above 0, below 1.</param>
    /// <param name="spans">Whether to look for parts that differ: see <see cref="Assessment.Spans"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="falsePositiveRate"/> does not lie above 0 and below 1.</exception>
    public Assessment Assess(string text, double falsePositiveRate = ScanOptions.DefaultFalsePositiveRate, bool spans = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var utf8 = Encoding.UTF8.GetBytes(text);
        var scorer = CreateScorer(falsePositiveRate, spans);
        var score = scorer.Score(utf8);
        ReadOnlySpan<LocatedPart> parts = score.Verdict == Verdict.Mixed ? new PartLocator().Locate(utf8, scorer.Parts) : [];
        return AssessmentBuilder.Build(IdOf(utf8), score, scorer, Digest, utf8, parts);
    }

    /// <summary>Assesses one text, and says why: what each sentence, phrase and feature of style adds to the score. Some milliseconds a page.</summary>
    /// <param name="text">The document.</param>
    /// <param name="falsePositiveRate">The share of human documents that may be called machine text, above 0, below 1.</param>
    /// <param name="spans">Whether to look for parts that differ: see <see cref="Assessment.Spans"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="falsePositiveRate"/> does not lie above 0 and below 1.</exception>
    public Explanation Explain(string text, double falsePositiveRate = ScanOptions.DefaultFalsePositiveRate, bool spans = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var utf8 = Encoding.UTF8.GetBytes(text);
        return Explain(IdOf(utf8), utf8, falsePositiveRate, spans);
    }

    /// <inheritdoc cref="Explain(string, double, bool)"/>
    /// <param name="document">The document, whose id the assessment gets.</param>
    /// <param name="falsePositiveRate">The share of human documents that may be called machine text, above 0, below 1.</param>
    /// <param name="spans">Whether to look for parts that differ: see <see cref="Assessment.Spans"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="falsePositiveRate"/> does not lie above 0 and below 1.</exception>
    public Explanation Explain(Document document, double falsePositiveRate = ScanOptions.DefaultFalsePositiveRate, bool spans = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Explain(document.Id, Encoding.UTF8.GetBytes(document.Text), falsePositiveRate, spans);
    }

    /// <summary>Writes its file, whole or not at all, gzipped where its name ends in <c>.gz</c>.</summary>
    /// <exception cref="ProvenanceException">The file cannot be written.</exception>
    public void Save(string path)
    {
        using var output = new Documents.AtomicFile(path);
        WriteTo(output.Stream);
        output.Commit();
    }

    internal void WriteTo(Stream stream) => stream.Write(_file);

    internal static Detector Create(DetectorModel model) => new(DetectorFile.Write(model), "");

    private Explanation Explain(string id, byte[] utf8, double falsePositiveRate, bool spans) => new ExplanationBuilder(this, falsePositiveRate, spans).Explain(id, utf8);

    private static string IdOf(byte[] utf8) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(utf8));

    internal DocumentScorer CreateScorer(double falsePositiveRate, bool spans = false) => new(this, falsePositiveRate, spans);
}
