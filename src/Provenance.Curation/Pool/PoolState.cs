using System.Text.Json;
using Provenance.Documents.Errors;
using Provenance.Documents.Outputs;

namespace Provenance.Curation.Pool;

/// <summary>The progress of reading, from which an interrupted run can resume.</summary>
/// <param name="Key">Digest of everything that the rows depend on.</param>
/// <param name="Rows">Number of rows durably on disk.</param>
/// <param name="Blocks">Number of their blocks.</param>
/// <param name="File">The place of the next file.</param>
/// <param name="Member">The number of its member that was read last, if it is an archive; otherwise 0.</param>
/// <param name="Line">The last line read of it.</param>
/// <param name="TextBytes">Number of bytes of text read.</param>
/// <param name="RejectBytes">Number of bytes kept of records that could not be read.</param>
/// <param name="Done">True if everything was read.</param>
/// <param name="Assessments">Counts of documents by availability of their assessments.</param>
/// <param name="Names">The names, in the order of their numbers.</param>
internal sealed record PoolState(string Key, long Rows, long Blocks, int File, int Member, long Line, long TextBytes, long RejectBytes, bool Done, AssessmentCounts Assessments, IReadOnlyList<string> Names)
{
    /// <summary>The place before all lines; a text file that cannot be read is reported at line 0.</summary>
    internal const long NoLine = -1;

    internal static PoolState Start(string key) => new(key, 0, 0, 0, 0, NoLine, 0, 0, false, AssessmentCounts.None, []);

    /// <summary>Returns the state of an interrupted run; null where there is none for this key.</summary>
    internal static PoolState? Read(string path, string key)
    {
        if (!System.IO.File.Exists(path)) return null;

        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
            var root = json.RootElement;
            var state = new PoolState(
                root.GetProperty("key").GetString()!, root.GetProperty("rows").GetInt64(), root.GetProperty("blocks").GetInt64(), root.GetProperty("file").GetInt32(), root.GetProperty("member").GetInt32(), root.GetProperty("line").GetInt64(),
                root.GetProperty("text_bytes").GetInt64(), root.GetProperty("reject_bytes").GetInt64(), root.GetProperty("done").GetBoolean(),
                new AssessmentCounts(root.GetProperty("assessed").GetInt64(), root.GetProperty("not_assessed").GetInt64(), root.GetProperty("stale").EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetInt64(), StringComparer.Ordinal)), [.. root.GetProperty("names").EnumerateArray().Select(name => name.GetString()!)]);
            return state.Key == key ? state : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // truncated while it was written: treated as missing
            return null;
        }
        catch (IOException e)
        {
            throw DocumentErrors.Reading(path, e);
        }
    }

    internal void Write(string path)
    {
        using var file = new AtomicFile(path);
        using (var json = new Utf8JsonWriter(file.Stream))
        {
            json.WriteStartObject();
            json.WriteString("key", Key);
            json.WriteNumber("rows", Rows);
            json.WriteNumber("blocks", Blocks);
            json.WriteNumber("file", File);
            json.WriteNumber("member", Member);
            json.WriteNumber("line", Line);
            json.WriteNumber("text_bytes", TextBytes);
            json.WriteNumber("reject_bytes", RejectBytes);
            json.WriteBoolean("done", Done);
            json.WriteNumber("assessed", Assessments.Known);
            json.WriteNumber("not_assessed", Assessments.Missing);
            json.WriteStartObject("stale");
            foreach (var (detector, count) in Assessments.Stale)
            {
                json.WriteNumber(detector, count);
            }

            json.WriteEndObject();
            json.WriteStartArray("names");
            foreach (var name in Names) json.WriteStringValue(name);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        file.Commit();
    }
}
