using System.Text.Encodings.Web;
using System.Text.Json;

namespace Provenance.Detection.Evaluation;

/// <summary>Writes reports as JSON, without times and threads: the same report gives the same bytes.</summary>
internal static class EvaluationJson
{
    internal const string Format = "provenance-evaluation-1";

    internal static void Write(EvaluationReport report, Stream output) => Write(output, json => Write(json, report.Inputs, report.Options, report));

    internal static void Write(LeaveOneOutReport report, Stream output) => Write(output, json => Write(json, report.Inputs, report.Training, report.Options, report));

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> inputs, EvaluationOptions options, EvaluationReport report) =>
        JsonSerializer.Serialize(json, EvaluationFile.Create(inputs, options, report), EvaluationJsonContext.Default.EvaluationFile);

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> inputs, TrainingOptions training, EvaluationOptions options, LeaveOneOutReport report) =>
        JsonSerializer.Serialize(json, LeaveOneOutFile.Create(inputs, training, options, report), EvaluationJsonContext.Default.LeaveOneOutFile);

    private static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        // names stay readable: this JSON is never embedded in a web page as it is
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        write(json);
    }
}
