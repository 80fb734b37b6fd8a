using Provenance.Lineage.Exports;

namespace Provenance.Curation.Writing;

/// <summary>
/// Writes <c>manifest.json</c>, which marks a selection as complete and describes it: counts that add up, digests of its files, policy, detector
/// and seed. It does not depend on files' names, threads or time.
/// </summary>
internal static class SelectionManifestWriter
{
    internal const string FileName = "manifest.json";

    /// <param name="report">The report of the selection.</param>
    /// <param name="documents">Digest of the texts' digests of everything read.</param>
    /// <param name="unreadable">Number of records that could not be read.</param>
    /// <param name="rejects">The file of the rejects.</param>
    /// <param name="output">The stream to write to.</param>
    internal static void Write(SelectionReport report, string documents, long unreadable, WrittenFile rejects, Stream output)
    {
        using var json = ExportJson.Writer(output);
        json.WriteStartObject();
        json.WriteString("name", report.Name);
        RecipeJson.Write(json, report);
        json.WriteString("documents_digest", documents);
        json.WriteStartObject("counts");
        json.WriteNumber("records", report.In.Documents + unreadable);
        json.WriteNumber("unreadable", unreadable);
        json.WriteNumber("documents", report.In.Documents);
        json.WriteNumber("selected", report.Out.Documents);
        json.WriteNumber("rejected", report.Rejected.Documents);
        json.WriteNumber("lines", report.Written.Documents);
        json.WriteEndObject();
        json.WriteStartObject("rejected");
        foreach (var refusal in report.Refusals) json.WriteNumber(refusal.Reason, refusal.Human.Documents + refusal.Other.Documents);

        json.WriteEndObject();
        json.WriteStartArray("stages");
        foreach (var stage in report.Stages)
        {
            json.WriteStartObject();
            json.WriteString("file", stage.File);
            json.WriteNumber("lines", stage.Written.Documents);
            json.WriteNumber("words", stage.Written.Words);
            json.WriteNumber("text_bytes", stage.Written.Bytes);
            json.WriteNumber("bytes", stage.FileBytes);
            json.WriteString("sha256", stage.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("rejects");
        json.WriteString("file", rejects.Name);
        json.WriteNumber("lines", rejects.Lines);
        json.WriteNumber("bytes", rejects.Bytes);
        json.WriteString("sha256", rejects.Sha256);
        json.WriteEndObject();
        json.WriteStrings("warnings", report.Warnings);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }
}
