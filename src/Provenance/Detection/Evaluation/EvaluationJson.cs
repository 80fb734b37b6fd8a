using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.Documents;

namespace Provenance.Detection.Evaluation;

/// <summary>Reports as JSON: the same bytes for the same report, so no times and no threads in it.</summary>
internal static class EvaluationJson
{
    internal const string Format = "provenance-evaluation-1";

    internal static void Save(AtomicFile file, IReadOnlyList<string> inputs, EvaluationOptions options, EvaluationReport report) =>
        Save(file, json => Write(json, inputs, options, report));

    internal static void Save(AtomicFile file, IReadOnlyList<string> inputs, TrainingOptions training, EvaluationOptions options, LeaveOneOutReport report) =>
        Save(file, json => Write(json, inputs, training, options, report));

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> inputs, EvaluationOptions options, EvaluationReport report) =>
        JsonSerializer.Serialize(json, EvaluationFile.Create(inputs, options, report), EvaluationJsonContext.Default.EvaluationFile);

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> inputs, TrainingOptions training, EvaluationOptions options, LeaveOneOutReport report) =>
        JsonSerializer.Serialize(json, LeaveOneOutFile.Create(inputs, training, options, report), EvaluationJsonContext.Default.LeaveOneOutFile);

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
}
