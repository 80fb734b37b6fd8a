using System.Text.Encodings.Web;
using System.Text.Json;

namespace Provenance.Documents.Outputs;

/// <summary>States that an output is complete, and describes it: written last, beside it, as <c>OUTPUT.manifest.json</c>.</summary>
internal sealed record CompletionManifest
{
    internal required string Output { get; init; }

    internal required long Rows { get; init; }

    internal required long Bytes { get; init; }

    /// <summary>Digest of the bytes on disk, lower-case hexadecimal.</summary>
    internal required string Sha256 { get; init; }

    internal required string Detector { get; init; }

    internal required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The options on which the output depends: not threads, not time.</summary>
    internal required IReadOnlyList<KeyValuePair<string, object>> Options { get; init; }

    internal static string PathFor(string output) => output + ".manifest.json";

    /// <summary>Commits an output, and then its manifest; a device gets none.</summary>
    internal static void Commit(AtomicFile output, long rows, string detector, IReadOnlyList<string> inputs, IReadOnlyList<KeyValuePair<string, object>> options)
    {
        // an older manifest must never vouch for the new file
        File.Delete(PathFor(output.Path));
        output.Commit();
        if (output.IsDevice) return;

        new CompletionManifest { Output = output.Path, Rows = rows, Bytes = output.Bytes, Sha256 = output.Sha256(), Detector = detector, Inputs = inputs, Options = options }.Write();
    }

    private void Write()
    {
        using var file = new AtomicFile(PathFor(Output));
        // paths stay readable: this never becomes part of a web page
        using (var json = new Utf8JsonWriter(file.Stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("output", Path.GetFileName(Output));
            json.WriteNumber("rows", Rows);
            json.WriteNumber("bytes", Bytes);
            json.WriteString("sha256", Sha256);
            json.WriteString("detector", Detector);
            json.WriteStartArray("inputs");
            foreach (var input in Inputs) json.WriteStringValue(input);

            json.WriteEndArray();
            json.WriteStartObject("options");
            foreach (var (name, value) in Options)
            {
                if (value is double number)
                {
                    json.WriteNumber(name, number);
                }
                else if (value is bool flag)
                {
                    json.WriteBoolean(name, flag);
                }
                else
                {
                    json.WriteString(name, (string)value);
                }
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        file.Commit();
    }
}
