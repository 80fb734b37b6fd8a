using System.Text.Encodings.Web;
using System.Text.Json;

namespace Provenance.Detection.Evaluation;

/// <summary>Writes reports as JSON, without times and threads: the same report gives the same bytes.</summary>
internal static class EvaluationJson
{
    internal const string Format = "provenance-evaluation-1";

    internal static void Write(EvaluationReport report, Stream output) =>
        Write(output, json => JsonSerializer.Serialize(json, EvaluationFile.Create(report.Inputs, report.Options, report), EvaluationJsonContext.Default.EvaluationFile));

    internal static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        // names stay readable: this JSON is never embedded in a web page as it is
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        write(json);
    }
}
