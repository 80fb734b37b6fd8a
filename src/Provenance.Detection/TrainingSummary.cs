using System.Text.Json.Serialization;

namespace Provenance.Detection;

/// <summary>The result of a <see cref="DetectorTrainer"/>.</summary>
public sealed record TrainingSummary
{
    /// <summary>The detector.</summary>
    [JsonIgnore]
    public required Detector Detector { get; init; }

    /// <summary>Digest of the detector, see <see cref="Detector.Digest"/>.</summary>
    public string Digest => Detector.Digest;

    /// <summary>Documents read.</summary>
    public required long Read { get; init; }

    /// <summary>Labelled documents read, used or not, by label.</summary>
    public required IReadOnlyDictionary<Origin, long> Labels { get; init; }

    /// <summary>Human documents learnt from.</summary>
    public required int Human { get; init; }

    /// <summary>Machine documents learnt from.</summary>
    public required int Machine { get; init; }

    /// <summary>Records that could not be used, by reason.</summary>
    public required IReadOnlyDictionary<string, long> Rejects { get; init; }

    /// <summary>Documents held out.</summary>
    public required long HeldOut { get; init; }

    /// <summary>Documents that were too short, or of mixed origin, and not learnt from.</summary>
    public required long LeftOut { get; init; }

    /// <summary>The time taken.</summary>
    public required TimeSpan Elapsed { get; init; }
}
