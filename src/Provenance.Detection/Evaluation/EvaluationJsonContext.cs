using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>Evaluations as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(FigureConverter), typeof(OperatingPointConverter), typeof(CurvePointConverter), typeof(CountsConverter)])]
[JsonSerializable(typeof(EvaluationFile))]
internal sealed partial class EvaluationJsonContext : JsonSerializerContext
{
    /// <summary>Maximum number of digits: more are noise, and would differ between processors.</summary>
    private const int Digits = 9;

    /// <summary>Writes rounded figures.</summary>
    internal sealed class FigureConverter : WritingConverter<double>
    {
        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round(value, Digits));
    }

    /// <summary>Writes an operating point without its p-value, which is in the member's name.</summary>
    internal sealed class OperatingPointConverter : WritingConverter<OperatingPoint>
    {
        public override void Write(Utf8JsonWriter writer, OperatingPoint value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("fpr");
            JsonSerializer.Serialize(writer, value.FalsePositives, Default.NullableEstimate);
            writer.WritePropertyName("recall");
            JsonSerializer.Serialize(writer, value.Recall, Default.NullableEstimate);
            writer.WriteEndObject();
        }
    }

    /// <summary>Writes a point of a curve on one line, since a number a line would bury the rest: rate, recall, and the ends of its interval.</summary>
    internal sealed class CurvePointConverter : WritingConverter<RocCurvePoint>
    {
        public override void Write(Utf8JsonWriter writer, RocCurvePoint value, JsonSerializerOptions options) =>
            writer.WriteRawValue($"[{Text(value.FalsePositives)}, {Text(value.Found.Value)}, {Text(value.Found.Low)}, {Text(value.Found.High)}]");

        private static string Text(double value) => Math.Round(value, Digits).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the counts of a histogram on one line.</summary>
    internal sealed class CountsConverter : WritingConverter<IReadOnlyList<long>>
    {
        public override void Write(Utf8JsonWriter writer, IReadOnlyList<long> value, JsonSerializerOptions options) => writer.WriteRawValue($"[{string.Join(", ", value)}]");
    }

    /// <summary>A converter that writes only.</summary>
    internal abstract class WritingConverter<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
