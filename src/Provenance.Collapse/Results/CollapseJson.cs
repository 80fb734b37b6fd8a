using System.Text.Json;
using System.Text.Json.Serialization;

namespace Provenance.Collapse.Results;

/// <summary>Writes the lab's results as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, Converters = [typeof(FigureConverter)])]
[JsonSerializable(typeof(JournalLine))]
[JsonSerializable(typeof(CollapseReportJson))]
internal sealed partial class CollapseJson : JsonSerializerContext
{
    /// <summary>Writes a figure, or null for NaN, which JSON lacks.</summary>
    internal sealed class FigureConverter : JsonConverter<double>
    {
        public override bool HandleNull => true;

        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
