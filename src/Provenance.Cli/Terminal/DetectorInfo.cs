using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Terminal;

/// <summary>The description of a detector, for readers and as JSON.</summary>
internal static class DetectorInfo
{
    internal static Table Table(Detector detector)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumn(new TableColumn("").NoWrap());
        table.AddColumn(new TableColumn(""));
        Add(table, "file", detector.Path);
        Add(table, "digest", detector.Digest);
        Add(table, "size", string.Create(CultureInfo.InvariantCulture, $"{detector.Size:N0} bytes ({detector.Size / 1048576.0:0.00} MiB)"));
        Add(table, "features", detector.Features.Replace("+", " + ", StringComparison.Ordinal));
        Add(table, "languages", string.Join(' ', detector.SupportedLanguages));
        AddAll(table, "calibration", detector.Calibration);
        AddAll(table, "training", detector.Training);
        AddAll(table, "metrics", detector.Metrics);
        return table;
    }

    internal static void WriteJson(Stream output, Detector detector)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("file", detector.Path);
            json.WriteString("digest", detector.Digest);
            json.WriteNumber("size", detector.Size);
            json.WriteString("features", detector.Features);
            json.WriteStartArray("languages");
            foreach (var language in detector.SupportedLanguages) json.WriteStringValue(language);

            json.WriteEndArray();
            json.WritePropertyName("calibration");
            json.WriteRawValue(detector.Calibration);
            json.WritePropertyName("training");
            json.WriteRawValue(detector.Training);
            json.WritePropertyName("metrics");
            json.WriteRawValue(detector.Metrics);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        output.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void AddAll(Table table, string section, string json)
    {
        foreach (var (name, value) in JsonRows.Read(json))
        {
            Add(table, $"{section}.{name}", value);
        }
    }

    private static void Add(Table table, string name, string value) =>
        table.AddRow(new Cell(Printable.Clean(name)), new Cell(Printable.Clean(value)));
}
