using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Provenance.Detection.Assessments;
using Provenance.Documents.Buffers;
using Provenance.Documents.Evidence;

namespace Provenance.Detection.Explanations;

/// <summary>Writes an explanation as one JSON object, with the members of <see cref="AssessmentFormatter"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(EvidenceConverter)])]
[JsonSerializable(typeof(ExplanationFile), TypeInfoPropertyName = "File")]
internal sealed partial class ExplanationJson : JsonSerializerContext
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(Explanation explanation)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, WriterOptions)) JsonSerializer.Serialize(json, ExplanationFile.Create(explanation), Default.File);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Writes evidence as assessments do.</summary>
    internal sealed class EvidenceConverter : JsonConverter<IReadOnlyList<OriginEvidence>>
    {
        public override IReadOnlyList<OriginEvidence> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<OriginEvidence> value, JsonSerializerOptions options)
        {
            var evidence = new ByteBuffer(256);
            EvidenceJson.Write(evidence, value);
            writer.WriteRawValue(evidence.Written);
        }
    }
}
