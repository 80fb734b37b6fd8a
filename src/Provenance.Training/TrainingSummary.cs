using System.Text.Json.Serialization;

namespace Provenance.Training;

/// <summary>The result of a <see cref="DetectorTrainer"/>.</summary>
public sealed record TrainingSummary
{
    /// <summary>The detector.</summary>
    [JsonIgnore]
    public required Detector Detector { get; init; }

    /// <summary>Digest of the detector, see <see cref="Detector.Digest"/>.</summary>
    public string Digest => Detector.Digest;

    /// <summary>Number of documents read.</summary>
    public required long Read { get; init; }

    /// <summary>Number of labelled documents read, used or not, by label.</summary>
    public required IReadOnlyDictionary<Origin, long> Labels { get; init; }

    /// <summary>Number of human documents learned from.</summary>
    public required int Human { get; init; }

    /// <summary>Number of machine documents learned from.</summary>
    public required int Machine { get; init; }

    /// <summary>Number of unusable records, by reason.</summary>
    public required IReadOnlyDictionary<string, long> Rejects { get; init; }

    /// <summary>Repairs, files that were not read, and labels that are none.</summary>
    public InputFindings InputFindings { get; init; } = InputFindings.None;

    /// <summary>Number of documents held out.</summary>
    public required long HeldOut { get; init; }

    /// <summary>Number of documents not learned from, because they were too short or of mixed origin.</summary>
    public required long LeftOut { get; init; }

    /// <summary>The time taken.</summary>
    public required TimeSpan Elapsed { get; init; }
}
