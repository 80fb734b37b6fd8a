using System.Security.Cryptography;
using System.Text;
using Provenance.Detection.Assessments;
using Provenance.Detection.Explanations;
using Provenance.Detection.Files;
using Provenance.Detection.Scoring;
using Provenance.Text.Identification;

namespace Provenance.Detection;

/// <summary>A trained detector: normaliser, features, learned weights, calibration and thresholds, in one versioned file.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Detector
{
    /// <summary>The whole file of a newly trained detector.</summary>
    private readonly byte[]? _file;

    private Detector(byte[] scanner, string path, long size, byte[]? file)
    {
        _file = file;
        Path = path;
        Size = size;
        // in parallel: the digest of megabytes takes as long as reading them
        var digest = Task.Run(() => DigestOf(scanner));
        Model = DetectorFile.Read(scanner);
        Digest = digest.Result;
    }

    /// <summary>The file that the detector was read from; empty for a newly trained one.</summary>
    public string Path { get; }

    /// <summary><c>sha256:</c> and the first 16 hexadecimal digits of the digest of the part that scanning reads; names the detector in assessments.</summary>
    public string Digest { get; }

    /// <summary>The file's size in bytes.</summary>
    public long Size { get; }

    /// <summary>The training manifest as JSON: data, options and seed.</summary>
    public string Training => Model.Training;

    /// <summary>Metrics on held-out data sets, measured during training, as JSON. They are optimistic if training continued from a detector that had seen those data sets.</summary>
    public string Metrics => Model.Metrics;

    /// <summary>The manifest of the calibration to a collection as JSON: the digest of the base, the inputs and the counts; <c>{}</c> where there is none.</summary>
    public string Calibration => Model.Collection?.Manifest ?? "{}";

    /// <summary>The languages whose p-values come from a collection; empty where the detector was not calibrated to one.</summary>
    public IReadOnlyList<CalibratedLanguage> CalibratedLanguages => Model.Collection is null ? [] :
    [
        .. Model.Collection.Calibrated.Select(static one => new CalibratedLanguage(
            Languages.Codes[one.Language], one.Calibration.Human, one.Calibration.Effective, one.Calibration.SmallestRate, one.Calibration.Machine, one.Calibration.Probability is not null)),
    ];

    /// <summary>Names and versions of the features, joined by <c>+</c>.</summary>
    public string Features => Model.CreateExtractor().Schema.Version;

    /// <summary>Languages that the detector was measured on, ISO 639-1; in others the verdict is <see cref="Verdict.Unsupported"/>.</summary>
    public IReadOnlyList<string> SupportedLanguages
    {
        get
        {
            var supported = new List<string>();
            for (var i = 0; i < Model.LanguageGroups.Length; i++)
            {
                if (Model.Supports((byte)i)) supported.Add(Languages.Codes[i]);
            }

            return supported;
        }
    }

    internal DetectorModel Model { get; }

    /// <summary>The bytes of the detector's file that scanning reads.</summary>
    internal byte[] ScannerBytes => DetectorFile.Write(Model);

    /// <summary>Reads the part of a detector's file that scanning needs, checks every bound and its digest, and executes nothing. ML.NET is not loaded.</summary>
    /// <param name="path">The detector's file.</param>
    /// <returns>The detector.</returns>
    /// <exception cref="ProvenanceException">The file is missing, is not a detector, is damaged, or is of another version.</exception>
    /// <example>
    /// <code>
    /// var assessment = Detector.Load("detector.zip").Assess(text);
    /// Console.WriteLine($"{assessment.Verdict} {assessment.Probability}");
    /// </code>
    /// </example>
    public static Detector Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read(path, file => new Detector(DetectorArchive.ReadScanner(file), path, file.Length, null));
    }

    /// <summary>Assesses one text. For many texts, use <see cref="Scanner"/>, which is many times faster.</summary>
    /// <param name="text">The document.</param>
    /// <param name="falsePositiveRate">The share of human documents that may be called machine text, above 0, below 1.</param>
    /// <returns>The assessment; its id is the digest of the text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="falsePositiveRate"/> is not above 0 and below 1.</exception>
    public Assessment Assess(string text, double falsePositiveRate = ScanOptions.DefaultFalsePositiveRate)
    {
        ArgumentNullException.ThrowIfNull(text);
        var utf8 = Encoding.UTF8.GetBytes(text);
        var scorer = CreateScorer(falsePositiveRate);
        return AssessmentBuilder.Build(IdOf(utf8), scorer.Score(utf8), scorer, Digest);
    }

    /// <summary>Assesses one text and explains the score: the contribution of each sentence, phrase and feature of style. Takes some milliseconds a page.</summary>
    /// <param name="text">The document.</param>
    /// <param name="falsePositiveRate">The share of human documents that may be called machine text, above 0, below 1.</param>
    /// <param name="spans">True to look for parts that differ, and to report them by <see cref="Verdict.Mixed"/> and <see cref="Explanation.Parts"/>.</param>
    /// <returns>The explanation with its assessment.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="falsePositiveRate"/> is not above 0 and below 1.</exception>
    public Explanation Explain(string text, double falsePositiveRate = ScanOptions.DefaultFalsePositiveRate, bool spans = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var utf8 = Encoding.UTF8.GetBytes(text);
        return Explain(IdOf(utf8), utf8, falsePositiveRate, spans);
    }

    /// <inheritdoc cref="Explain(string, double, bool)"/>
    /// <param name="document">The document; the assessment gets its id.</param>
    /// <param name="falsePositiveRate">The share of human documents that may be called machine text, above 0, below 1.</param>
    /// <param name="spans">True to look for parts that differ, and to report them by <see cref="Verdict.Mixed"/> and <see cref="Explanation.Parts"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="falsePositiveRate"/> is not above 0 and below 1.</exception>
    public Explanation Explain(Document document, double falsePositiveRate = ScanOptions.DefaultFalsePositiveRate, bool spans = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Explain(document.Id, Encoding.UTF8.GetBytes(document.Text), falsePositiveRate, spans);
    }

    /// <summary>Writes the detector's file atomically: a model that ML.NET loads, with the data for scanning beside it.</summary>
    /// <param name="path">The file, by convention with the ending <c>.zip</c>.</param>
    /// <exception cref="ProvenanceException">The file cannot be written, or the file that the detector was loaded from has changed.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var output = DetectorArchive.CreateFile(path);
        WriteTo(output.Stream);
        output.Commit();
    }

    internal void WriteTo(Stream stream) => stream.Write(ReadFile());

    /// <summary>Creates a newly trained detector.</summary>
    /// <param name="scanner">The output of <see cref="DetectorFile"/>.</param>
    /// <param name="file">The whole file.</param>
    internal static Detector FromFile(byte[] scanner, byte[] file) => new(scanner, "", file.Length, file);

    /// <summary>Reads the digest of the detector in a file without loading it.</summary>
    /// <exception cref="ProvenanceException">The file is missing or has no detector.</exception>
    internal static string ReadDigest(string path) => Read(path, file => DigestOf(DetectorArchive.ReadScanner(file)));

    /// <summary>Creates a detector from the output of <see cref="DetectorFile"/>; it has no file of its own and cannot be saved.</summary>
    internal static Detector FromScanner(byte[] scanner) => new(scanner, "", scanner.Length, null);

    /// <summary>Reads the whole file.</summary>
    /// <exception cref="ProvenanceException">The file cannot be read, or has changed since it was loaded.</exception>
    internal byte[] ReadFile()
    {
        if (_file is not null) return _file;
        try
        {
            var bytes = File.ReadAllBytes(Path);
            if (Load(Path).Digest != Digest) throw DetectionErrors.ChangedEntry(DetectorArchive.ScannerEntry);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DetectionErrors.Unreadable(Path, e);
        }
    }

    private static T Read<T>(string path, Func<FileStream, T> read)
    {
        try
        {
            using var file = File.OpenRead(path);
            return read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException or ProvenanceException)
        {
            throw DetectionErrors.Unreadable(path, e);
        }
    }

    private static string DigestOf(byte[] scanner) => string.Concat("sha256:", Convert.ToHexStringLower(SHA256.HashData(scanner)).AsSpan(0, 16));

    private Explanation Explain(string id, byte[] utf8, double falsePositiveRate, bool spans) => new ExplanationBuilder(Model, Digest, falsePositiveRate, spans).Explain(id, utf8);

    private static string IdOf(byte[] utf8) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(utf8));

    internal DocumentScorer CreateScorer(double falsePositiveRate) => new(Model, falsePositiveRate);
}
