using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.Documents;

namespace Provenance.Detection.Evaluation;

/// <summary>Reports as JSON: the same bytes for the same report, so no times and no threads in it.</summary>
internal static class EvaluationJson
{
    private const string Format = "provenance-evaluation-1";

    /// <summary>More digits than this are noise, and would differ between processors.</summary>
    internal const int Digits = 9;

    internal static void Save(AtomicFile file, IReadOnlyList<string> inputs, EvaluationOptions options, EvaluationReport report) =>
        Save(file, json => Write(json, inputs, options, report));

    internal static void Save(AtomicFile file, IReadOnlyList<string> inputs, TrainingOptions training, EvaluationOptions options, LeaveOneOutReport report) =>
        Save(file, json => Write(json, inputs, training, options, report));

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> inputs, EvaluationOptions options, EvaluationReport report)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("detector", report.Detector);
        if (report.Other is not null) json.WriteString("other", report.Other);
        Header(json, inputs, options);
        json.WriteNumber("documents", report.Documents);
        json.WriteStartObject("labels");
        foreach (var (label, count) in report.Labels) json.WriteNumber(Lineage.Words.Of(label), count);
        json.WriteEndObject();
        json.WriteNumber("too_short", report.TooShort);
        Rejects(json, report.Rejects, report.RejectReasons);
        json.WritePropertyName("overall");
        Group(json, report.Overall);
        json.WriteStartObject("groups");
        foreach (var (field, groups) in report.Groups) GroupList(json, field, groups);
        json.WriteEndObject();
        CurveJson.Write(json, report.Curves);
        if (report.Scores is { } scores) CurveJson.Write(json, scores);
        json.WriteStartArray("means");
        foreach (var mean in report.Means) Mean(json, mean);
        json.WriteEndArray();
        json.WriteStartArray("promise");
        foreach (var check in report.Promise) Promise(json, check);
        json.WriteEndArray();
        Verdicts(json, report);
        if (report.Mixed is { } mixed) Mixed(json, mixed);
        if (report.Calibration is { } calibration) Calibration(json, calibration);
        if (report.Other is not null) Comparison(json, report.Comparison);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> inputs, TrainingOptions training, EvaluationOptions options, LeaveOneOutReport report)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("leave_one_out", report.Field);
        Header(json, inputs, options);
        json.WriteStartObject("training");
        json.WriteNumber("seed", training.Seed);
        json.WriteNumber("folds", training.Folds);
        json.WriteStartArray("holdouts");
        foreach (var holdout in training.Holdouts) json.WriteStringValue(holdout.ToString());
        json.WriteEndArray();
        if (training.Base is not null) json.WriteString("base", training.Base.Digest);
        json.WriteEndObject();
        json.WriteNumber("documents", report.Documents);
        Rejects(json, report.Rejects, report.RejectReasons);
        GroupList(json, "results", report.Results);
        json.WriteNumber("too_small", report.TooSmall);
        if (report.Mean is { } mean)
        {
            json.WritePropertyName("mean");
            Mean(json, mean);
        }

        json.WriteEndObject();
    }

    private static void Save(AtomicFile file, Action<Utf8JsonWriter> write)
    {
        try
        {
            // names stay readable: nothing of this is put into a web page as it is
            using var json = new Utf8JsonWriter(file.Stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            write(json);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(file.Path, e);
        }

        file.Commit();
    }

    private static void Header(Utf8JsonWriter json, IReadOnlyList<string> inputs, EvaluationOptions options)
    {
        json.WriteStartArray("inputs");
        foreach (var input in inputs) json.WriteStringValue(input);
        json.WriteEndArray();
        json.WriteStartObject("options");
        json.WriteNumber("min_words", options.MinWords);
        json.WriteNumber("fpr", options.FalsePositiveRate);
        json.WriteNumber("least_documents", options.LeastDocuments);
        json.WriteNumber("least_human_for_promise", options.LeastHumanForPromise);
        json.WriteNumber("draws", options.Draws);
        json.WriteNumber("seed", options.Seed);
        json.WriteString("text_field", options.Reading.TextField);
        json.WriteString("id_field", options.Reading.IdField);
        json.WriteEndObject();
    }

    private static void Rejects(Utf8JsonWriter json, long count, IReadOnlyDictionary<string, long> reasons)
    {
        json.WriteNumber("rejects", count);
        json.WriteStartObject("reject_reasons");
        foreach (var (reason, number) in reasons) json.WriteNumber(reason, number);
        json.WriteEndObject();
    }

    private static void GroupList(Utf8JsonWriter json, string name, IReadOnlyList<GroupResult> groups)
    {
        json.WriteStartArray(name);
        foreach (var group in groups) Group(json, group);
        json.WriteEndArray();
    }

    private static void Group(Utf8JsonWriter json, GroupResult group)
    {
        json.WriteStartObject();
        json.WriteString("name", group.Name);
        json.WriteNumber("human", group.Human);
        json.WriteNumber("machine", group.Machine);
        Add(json, "auroc", group.Auroc);
        Add(json, "tpr_at_5", group.TprAt5);
        Add(json, "tpr_at_1", group.TprAt1);
        Point(json, "p_value_5", group.At5);
        Point(json, "p_value_1", group.At1);
        json.WriteEndObject();
    }

    private static void Point(Utf8JsonWriter json, string name, OperatingPoint point)
    {
        json.WriteStartObject(name);
        Add(json, "fpr", point.FalsePositives);
        Add(json, "recall", point.Recall);
        json.WriteEndObject();
    }

    private static void Mean(Utf8JsonWriter json, KindMean mean)
    {
        json.WriteStartObject();
        json.WriteString("kind", mean.Kind);
        json.WriteNumber("sets", mean.Sets);
        Add(json, "auroc", mean.Auroc);
        Add(json, "tpr_at_5", mean.TprAt5);
        Add(json, "tpr_at_1", mean.TprAt1);
        json.WriteEndObject();
    }

    private static void Promise(Utf8JsonWriter json, PromiseCheck check)
    {
        json.WriteStartObject();
        json.WriteString("set", check.Set);
        json.WriteNumber("human", check.Human);
        json.WriteNumber("asked", check.Asked);
        Add(json, "realised", check.Realised);
        json.WriteBoolean("kept", check.Kept);
        json.WriteEndObject();
    }

    private static void Verdicts(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteStartObject("verdicts");
        foreach (var (label, counts) in report.Verdicts)
        {
            json.WriteStartObject(label.ToString().ToLowerInvariant());
            foreach (var (verdict, count) in counts) json.WriteNumber(verdict.ToString().ToLowerInvariant(), count);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Mixed(Utf8JsonWriter json, MixedResult mixed)
    {
        json.WriteStartObject("mixed");
        json.WriteNumber("documents", mixed.Documents);
        Add(json, "mean_probability", mixed.MeanProbability);
        Add(json, "flagged", mixed.Flagged);
        json.WriteEndObject();
    }

    private static void Calibration(Utf8JsonWriter json, CalibrationResult calibration)
    {
        json.WriteStartObject("calibration");
        Add(json, "expected_error", calibration.ExpectedError);
        Add(json, "brier", calibration.Brier);
        Add(json, "log_loss", calibration.LogLoss);
        json.WriteStartArray("bins");
        foreach (var bin in calibration.Bins)
        {
            json.WriteStartObject();
            Add(json, "low", bin.Low);
            Add(json, "high", bin.High);
            json.WriteNumber("documents", bin.Documents);
            Add(json, "share", bin.Share);
            if (bin.Predicted is { } predicted) Add(json, "predicted", predicted);
            if (bin.Observed is { } observed) Add(json, "observed", observed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Comparison(Utf8JsonWriter json, IReadOnlyList<ComparisonResult> comparison)
    {
        json.WriteStartArray("comparison");
        foreach (var row in comparison)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            json.WriteNumber("human", row.Human);
            json.WriteNumber("machine", row.Machine);
            Difference(json, "auroc", row.Auroc);
            Difference(json, "tpr_at_1", row.TprAt1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Difference(Utf8JsonWriter json, string name, MetricDifference difference)
    {
        json.WriteStartObject(name);
        Add(json, "first", difference.First);
        Add(json, "second", difference.Second);
        Add(json, "difference", difference.Difference);
        Add(json, "p_value", difference.PValue);
        json.WriteEndObject();
    }

    internal static void Add(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round(value, Digits));

    private static void Add(Utf8JsonWriter json, string name, Estimate? estimate)
    {
        if (estimate is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Add(json, "value", known.Value);
        Add(json, "low", known.Low);
        Add(json, "high", known.High);
        json.WriteEndObject();
    }
}
