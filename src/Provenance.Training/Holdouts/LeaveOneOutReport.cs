using System.Text.Json;
using Provenance.Detection.Evaluation;

namespace Provenance.Training.Holdouts;

/// <summary>Metrics of detectors on text left out of their training, one detector for each value of a field.</summary>
public sealed record LeaveOneOutReport
{
    /// <summary>The inputs as they were named.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The options of training.</summary>
    public required TrainingOptions Training { get; init; }

    /// <summary>The options of measurement.</summary>
    public required EvaluationOptions Options { get; init; }

    /// <summary>The field, one of <see cref="LeaveOneOut.Fields"/>.</summary>
    public required string Field { get; init; }

    /// <summary>A row for each value; the worst AUROC first, rows without one last.</summary>
    public required IReadOnlyList<GroupResult> Results { get; init; }

    /// <summary>Macro average over the rows that have an AUROC; null where none has.</summary>
    public MacroAverage? Mean { get; init; }

    /// <summary>Number of values with too few documents to measure on, which were not left out.</summary>
    public required int TooSmall { get; init; }

    /// <summary>Labelled documents read.</summary>
    public required long Documents { get; init; }

    /// <summary>Records and files that could not be used.</summary>
    public required long Rejects { get; init; }

    /// <summary>Number of rejects by reason.</summary>
    public required IReadOnlyDictionary<string, long> RejectReasons { get; init; }

    /// <summary>Repairs, files that were not read, and labels that are none.</summary>
    public InputFindings InputFindings { get; init; } = InputFindings.None;

    /// <summary>Time taken.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Writes the report as JSON, without times: the same report gives the same bytes.</summary>
    /// <param name="output">The stream to write to; it is left open.</param>
    public void WriteJson(Stream output) => EvaluationJson.Write(output, json => JsonSerializer.Serialize(json, LeaveOneOutFile.Create(this), LeaveOneOutJsonContext.Default.LeaveOneOutFile));
}
