using Provenance.Detection.Files;

namespace Provenance.Curation.Pool;

/// <summary>A detector that is loaded when it first has to score; its digest is known before.</summary>
internal sealed class DetectorSource
{
    private readonly Lazy<string> _digest;
    private readonly Lazy<Detector> _detector;

    internal DetectorSource(Detector detector)
    {
        Path = detector.Path;
        _digest = new Lazy<string>(detector.Digest);
        _detector = new Lazy<Detector>(detector);
    }

    /// <param name="path">The detector's file.</param>
    internal DetectorSource(string path)
    {
        Path = path;
        _digest = new Lazy<string>(() => Detector.ReadDigest(path));
        _detector = new Lazy<Detector>(Load);
    }

    /// <summary>The file; empty for a newly trained detector.</summary>
    internal string Path { get; }

    /// <summary>The detector's digest, read without loading it.</summary>
    /// <exception cref="ProvenanceException">The file is missing or is not a detector.</exception>
    internal string Digest => _digest.Value;

    /// <summary>The detector.</summary>
    /// <exception cref="ProvenanceException">The file is missing, is not a detector, is damaged, or has changed since its digest was read.</exception>
    internal Detector Detector => _detector.Value;

    private Detector Load()
    {
        var detector = Detector.Load(Path);
        return detector.Digest == Digest ? detector : throw DetectionErrors.ChangedWhileInUse(Path);
    }
}
