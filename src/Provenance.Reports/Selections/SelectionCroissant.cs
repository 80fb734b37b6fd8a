using System.Text;
using System.Text.Json;
using Provenance.Documents.Identity;
using Provenance.Documents.Records;
using Provenance.Lineage.Exports;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>
/// Writes a selection's <c>croissant.json</c>: Croissant 1.1 with terms of Croissant RAI 1.0. Stages are files with digests and together a
/// file set, whose lines give ids and texts; counts by origin, generation and generator are rows in the description.
/// The specification requires the date on which a data set was published. A selection has the same bytes whenever it is built, so it has
/// none, and its publisher adds it.
/// </summary>
internal static class SelectionCroissant
{
    private const string Stages = "stages";
    private const string Text = "sc:Text";
    private const string Whole = "sc:Integer";

    private static readonly CroissantColumn[] Amounts =
    [
        new("documents_read", Whole, "How many documents were read."),
        new("lines", Whole, "How many lines of the stages, with repeats.", Terms.Documents),
        new("words", Whole, "Words in those lines."),
    ];

    private static readonly CroissantTable ByOrigin = new("origins", "The set by who wrote it.", ["origin"],
        [
            new("origin", Text, "human, machine or mixed; null for unknown.", Terms.Origin),
            new("digital_source_type", "sc:URL", "The origin as a digital source type of the IPTC NewsCodes; null for unknown.", Terms.DigitalSourceType),
            .. Amounts,
        ]);

    private static readonly CroissantTable ByGeneration = new("generations", "The set by how many models deep its text is.", ["generation"],
        [new("generation", Whole, "0 for human text; null where it is not known.", Terms.Generation), .. Amounts]);

    private static readonly CroissantTable ByGenerator = new("generators", "The set by the model that wrote it.", ["generator"],
        [new("generator", Text, "The model, or family:NAME where the policy mixes families; null for none, or where it is not known.", Terms.Generator), .. Amounts]);

    /// <param name="report">The report.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    internal static void Write(SelectionReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using (var json = ExportJson.Writer(output))
        {
            json.WriteDatasetStart();
            json.WriteString("name", report.Name);
            json.WriteString("description", $"{report.Description} {SelectionWords.Headline(report)} {SelectionWords.HumanShare(report)}".Trim());
            json.WriteLicenses(report.License is null ? [] : [report.License]);
            var url = Terms.SelectionIri(report.Stages.Select(stage => stage.Sha256));
            json.WriteString("url", url);
            json.WriteCitation(report.Name, url, year: null);
            json.WriteString("version", "1.0.0");
            json.WriteCreators(["not stated"]);
            json.WriteStrings("keywords", ["provenance", "training data", "text"]);
            json.WriteStrings("inLanguage", SelectionOrigins.Languages(report));
            WriteDistribution(json, report);
            WriteRecordSets(json, report);
            WriteResponsibility(json, report);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteDistribution(Utf8JsonWriter json, SelectionReport report)
    {
        json.WriteStartArray("distribution");
        for (var i = 0; i < report.Stages.Count; i++)
        {
            new CroissantFile(report.Stages[i].File, $"Stage {Numbers.Count(i + 1)} of {Numbers.Count(report.Stages.Count)} in training order: a document a line.", report.Stages[i].FileBytes, report.Stages[i].Sha256).Write(json);
        }

        if (report.Stages.Count > 0)
        {
            json.WriteStartObject();
            json.WriteString("@type", "cr:FileSet");
            json.WriteString("@id", Stages);
            json.WriteString("name", Stages);
            json.WriteString("description", "All stages, in the order of their names.");
            json.WriteString("encodingFormat", RecordLinesWriter.MediaType);
            json.WriteStrings("includes", report.Stages.Select(stage => stage.File));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRecordSets(Utf8JsonWriter json, SelectionReport report)
    {
        json.WriteStartArray("recordSet");
        if (report.Stages.Count > 0) json.WriteLines("documents", "Documents in training order.", "fileSet", Stages, [.. Fields(report)]);

        ByOrigin.Write(json, [.. SelectionOrigins.Rows(report, "origin").Select(row =>
            (object?[])[row.Value, Origins.TryParse(row.Value, out var origin) ? Words.Iptc(origin) : null, .. Row(row)])]);
        ByGeneration.Write(json, [.. SelectionOrigins.Rows(report, "generation").Select(row => (object?[])[Generation(row.Value), .. Row(row)])]);
        ByGenerator.Write(json, [.. SelectionOrigins.Rows(report, "generator").Select(row => (object?[])[row.Value, .. Row(row)])]);
        json.WriteEndArray();
    }

    /// <summary>Returns id and text, as far as the lines have them as plain members.</summary>
    private static IEnumerable<(string[] Path, CroissantColumn Column)> Fields(SelectionReport report)
    {
        if (report.IdField is { } id && Member(id) is { } idPath) yield return (idPath, new CroissantColumn("id", Text, "The document's id; a document that is repeated has several lines."));

        if (Member(report.TextField) is { } textPath) yield return (textPath, new CroissantColumn("text", Text, "The document."));
    }

    /// <summary>Returns the names that lead to a field, outermost first; null if they cannot be written as a column and a JSONPath within it.</summary>
    private static string[]? Member(string field)
    {
        if (FieldPath.Parse(field) is not { IsPlain: true } path) return null;

        var names = Array.ConvertAll(path.Segments, Encoding.UTF8.GetString);
        return names.Skip(1).All(name => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') && !char.IsAsciiDigit(name[0])) ? names : null;
    }

    private static object?[] Row(SelectionFacetRow row) => [row.In.Documents, row.Written.Documents, row.Written.Words];

    private static long? Generation(string? value) =>
        int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var generation) ? generation : null;

    private static void WriteResponsibility(Utf8JsonWriter json, SelectionReport report)
    {
        json.WriteString("rai:dataCollection", $"Chosen by the policy {report.PolicyDigest} from {Numbers.Format(report.In.Documents, "document")}; what was left out stands with its reason in rejects.jsonl.gz.");
        json.WriteStrings("rai:dataCollectionType", ["Others"]);
        json.WriteStrings("rai:dataPreprocessingProtocol", report.Refusals.Select(refusal =>
            $"{refusal.Reason}: {refusal.Explanation} Left out {Numbers.Format((refusal.Human + refusal.Other).Documents, "document")}."));
        if (report.Detector is not null) json.WriteStrings("rai:machineAnnotationTools", [$"provenance detector {report.Detector}"]);

        json.WriteStrings("rai:dataLimitations", report.Warnings.Concat(SelectionLimits.List(report)));
    }
}
