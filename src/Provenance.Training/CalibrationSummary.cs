using System.Text.Json.Serialization;

namespace Provenance.Training;

/// <summary>The result of a <see cref="DetectorCalibrator"/>.</summary>
public sealed record CalibrationSummary
{
    /// <summary>The calibrated detector. It has a file only where <see cref="CalibrationRequest.OutputPath"/> names one.</summary>
    [JsonIgnore]
    public required Detector Detector { get; init; }

    /// <summary>Digest of the calibrated detector, see <see cref="Detector.Digest"/>.</summary>
    public string Digest => Detector.Digest;

    /// <summary>Digest of the detector before any calibration to a collection.</summary>
    public required string Base { get; init; }

    /// <summary>Number of documents read.</summary>
    public required long Read { get; init; }

    /// <summary>Number of documents left out because they have fewer than 50 words.</summary>
    public required long TooShort { get; init; }

    /// <summary>Number of documents left out because most of their text is in an earlier one.</summary>
    public required long Copies { get; init; }

    /// <summary>Number of documents left out because human and machine wrote them.</summary>
    public required long Mixed { get; init; }

    /// <summary>Number of documents left out by <see cref="CalibrationRequest.Keep"/>.</summary>
    public required long Filtered { get; init; }

    /// <summary>The calibrated languages.</summary>
    public IReadOnlyList<CalibratedLanguage> Languages => Detector.CalibratedLanguages;

    /// <summary>The reason that a language was not calibrated, for each such language with documents.</summary>
    public required IReadOnlyDictionary<string, string> Refusals { get; init; }

    /// <summary>The shares of machine documents found at 5% and 1%, for calibrated languages with machine documents and rates that their human documents show.</summary>
    public required IReadOnlyList<CalibrationRecall> Recall { get; init; }

    /// <summary>Number of unusable records, by reason.</summary>
    public required IReadOnlyDictionary<string, long> Rejects { get; init; }

    /// <summary>Repairs, files that were not read, and labels that are none.</summary>
    public InputFindings InputFindings { get; init; } = InputFindings.None;

    /// <summary>The time taken.</summary>
    public required TimeSpan Elapsed { get; init; }
}
