using System.Text.Json;
using Provenance.Detection.Prevalence;
using Provenance.Lineage.Exports;
using Provenance.Reports.Selections;

namespace Provenance.Reports.Prevalence;

/// <summary>
/// Writes a scan's figures as JSON: all data of its page without texts and explanations. Shares are 0 to 1; missing figures are null. The same documents,
/// detector and options give the same bytes, so there are no times in it.
/// </summary>
public static class PrevalenceJson
{
    private const string Format = "provenance-survey-1";

    /// <summary>Maximum number of digits: more are noise, and would differ between processors.</summary>
    private const int Digits = 9;

    /// <summary>Writes the figures.</summary>
    /// <param name="summary">The result of a scan with <see cref="ScanOptions.EstimatePrevalence"/>.</param>
    /// <param name="detector">The detector that scanned.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    /// <exception cref="ArgumentException">The scan has no prevalence estimate, or was made with another detector.</exception>
    public static void Write(ScanSummary summary, Detector detector, Stream output) => Write(PrevalenceReport.Create(summary, detector), output);

    /// <param name="report">The report.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    internal static void Write(PrevalenceReport report, Stream output)
    {
        using (var json = ExportJson.Writer(output))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("provenance", Terms.Version);
            WriteBasis(json, report.Basis, report.Summary.CalibratedLanguages);
            WriteAmounts(json, report.Summary, report.Figures);
            WritePrevalence(json, report.Survey);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteBasis(Utf8JsonWriter json, PrevalenceBasis basis, IReadOnlyList<CalibratedLanguage> calibrated)
    {
        json.WriteStartObject("detector");
        json.WriteString("digest", basis.Digest);
        json.WriteNumber("bytes", basis.DetectorBytes);
        json.WriteString("features", basis.Features);
        json.WriteStrings("languages", basis.Facts.Languages);
        if (calibrated.Count > 0)
        {
            json.WriteObjects("calibrated", calibrated, language =>
            {
                json.WriteString("language", language.Language);
                json.WriteNumber("human", language.Human);
                Write(json, "independent", language.Independent);
                json.WriteNumber("machine", language.Machine);
                Write(json, "smallest_rate", language.SmallestRate);
            });
        }

        json.WriteEndObject();
        json.WriteStrings("inputs", basis.Inputs);
        json.WriteObjects("files", basis.Files, file =>
        {
            json.WriteString("path", file.Path);
            json.WriteNumber("bytes", file.Bytes);
        });
        json.WriteStartObject("options");
        json.WriteNumber("fpr", basis.Options.FalsePositiveRate);
        json.WriteString("text_field", basis.Options.Reading.TextField);
        json.WriteString("id_field", basis.Options.Reading.IdField);
        json.WriteString("label_field", basis.Options.Reading.LabelField);
        json.WriteString("label_values", basis.Options.Reading.Labels.ToString());
        json.WriteStrings("by", basis.Options.By);
        json.WriteNumber("max_record_bytes", basis.Options.Reading.MaxRecordBytes);
        json.WriteEndObject();
    }

    private static void WriteAmounts(Utf8JsonWriter json, ScanSummary summary, PrevalenceFigures figures)
    {
        json.WriteNumber("documents", summary.Documents);
        json.WriteNumber("words", summary.Words);
        json.WriteNumber("text_bytes", summary.TextBytes);
        json.WriteNumber("judged", figures.Judged);
        json.WriteStartObject("not_judged");
        json.WriteNumber("unsupported_language", figures.Unsupported);
        json.WriteNumber("too_short", figures.TooShort);
        json.WriteNumber("no_words", figures.Wordless);
        json.WriteEndObject();
        json.WriteNumber("empty_lines", summary.EmptyLines);
        json.WriteNumber("duplicate_ids", summary.DuplicateIds);
        json.WriteNumber("rejects", summary.Rejects);
        WriteCounts(json, "reject_reasons", summary.RejectReasons);
        if (summary.Skipped.Count > 0) WriteCounts(json, "passed_over", summary.Skipped);
        if (summary.InputFindings.Repairs.Count > 0) WriteCounts(json, "repairs", summary.InputFindings.Repairs);
        if (summary.InputFindings.FilesNotRead.Count > 0) WriteCounts(json, "files_not_read", summary.InputFindings.FilesNotRead);
        if (summary.InputFindings.OutputsSkipped > 0) json.WriteNumber("outputs_skipped", summary.InputFindings.OutputsSkipped);
        if (summary.InputFindings.LinkedFolders.Count > 0) json.WriteStrings("linked_folders", summary.InputFindings.LinkedFolders);
        if (summary.InputFindings.UnknownLabels.Count > 0) WriteCounts(json, "unknown_labels", summary.InputFindings.UnknownLabels);
        WriteCounts(json, "languages", summary.Languages);
        json.WriteObjects("evidence", summary.Evidence, figure =>
        {
            json.WriteString("kind", figure.Kind);
            json.WriteNumber("count", figure.Count);
            json.WriteNumber("human", figure.Human);
            json.WriteNumber("machine", figure.Machine);
            json.WriteNumber("mixed", figure.Mixed);
        });
    }

    private static void WritePrevalence(Utf8JsonWriter json, CollectionPrevalence survey)
    {
        json.WriteObject("all", survey.All, group => WriteGroup(json, group));
        json.WriteNumber("human_sources", survey.HumanSources);
        json.WriteNumber("machine_sources", survey.MachineSources);
        json.WriteStartObject("groups");
        foreach (var (key, groups) in survey.Groups)
        {
            json.WriteObjects(key, groups, group => WriteGroup(json, group));
        }

        json.WriteEndObject();
        json.WriteObjects("origins", survey.Origins.Values, group => WriteGroup(json, group));
        json.WriteObjects("lengths", survey.Lengths, group => WriteGroup(json, group));
        json.WriteObject("drift", survey.Drift, drift => WriteDrift(json, drift));
        json.WriteObjects("anomalies", survey.Anomalies, anomaly =>
        {
            json.WriteString("name", anomaly.Name);
            json.WriteNumber("documents", anomaly.Documents);
            json.WriteNumber("count", anomaly.Count);
        });
        json.WriteObjects("machine_like", survey.MachineLike, example => WriteExample(json, example));
        json.WriteObjects("human_like", survey.HumanLike, example => WriteExample(json, example));
    }

    private static void WriteGroup(Utf8JsonWriter json, PrevalenceGroup group)
    {
        json.WriteString("name", group.Name);
        json.WriteNumber("documents", group.Documents);
        json.WriteNumber("words", group.Words);
        json.WriteStartObject("verdicts");
        foreach (var (verdict, count) in group.Verdicts)
        {
            json.WriteNumber(verdict.ToString().ToLowerInvariant(), count);
        }

        json.WriteEndObject();
        json.WriteObject("machine", group.Machine, share =>
        {
            json.WriteNumber("documents", share.Documents);
            WriteEstimate(json, "share", share.Share);
            Write(json, "expectation_maximization", share.ExpectationMaximization);
            Write(json, "adjusted_count", share.AdjustedCount ?? double.NaN);
        });
        json.WriteObjects("scores", group.Scores, bin =>
        {
            json.WriteNumber("from", bin.From);
            json.WriteNumber("to", bin.To);
            json.WriteNumber("documents", bin.Documents);
        });
    }

    private static void WriteDrift(Utf8JsonWriter json, DriftReport drift)
    {
        json.WriteString("level", PrevalenceWords.Level(drift.Level));
        json.WriteObject("human", drift.Human, human =>
        {
            WriteEstimate(json, "flagged_at_5", human.FlaggedAt5);
            WriteEstimate(json, "flagged_at_1", human.FlaggedAt1);
            json.WriteBoolean("promise_broken", human.PromiseBroken);
            json.WriteObject("score", human.Score, score => WriteFigure(json, score));
        });
        json.WriteObjects("features", drift.Features, feature => WriteFigure(json, feature));
    }

    private static void WriteFigure(Utf8JsonWriter json, DriftFigure figure)
    {
        json.WriteString("name", figure.Name);
        json.WriteNumber("documents", figure.Documents);
        Write(json, "index", figure.Index);
        Write(json, "usual", figure.Usual);
        Write(json, "p_value", figure.PValue);
        json.WriteString("level", PrevalenceWords.Level(figure.Level));
    }

    private static void WriteExample(Utf8JsonWriter json, PrevalenceExample example)
    {
        json.WriteString("id", example.Id);
        json.WriteString("file", example.File);
        json.WriteNumber("line", example.Line);
        Write(json, "score", example.Score);
    }

    private static void WriteEstimate(Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteStartObject(name);
        Write(json, "value", estimate.Value);
        Write(json, "low", estimate.Low);
        Write(json, "high", estimate.High);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, long> counts)
    {
        json.WriteStartObject(name);
        foreach (var (what, count) in counts)
        {
            json.WriteNumber(what, count);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double value) => json.WriteFigure(name, Math.Round(value, Digits));
}
