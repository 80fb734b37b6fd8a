using System.Text.Json;
using Provenance.Documents.Errors;
using Provenance.Documents.Outputs;

namespace Provenance.Curation.Pool;

/// <summary>The progress of reading, from which an interrupted run can resume.</summary>
/// <param name="Key">Digest of everything that the rows depend on.</param>
/// <param name="Rows">Rows that are on disk for certain.</param>
/// <param name="Blocks">Blocks that they came in.</param>
/// <param name="File">The file that comes next, by its place.</param>
/// <param name="Line">The last line of it that was read.</param>
/// <param name="TextBytes">Bytes of text read.</param>
/// <param name="RejectBytes">Bytes of what is kept of records that could not be read.</param>
/// <param name="Done">Whether everything was read.</param>
/// <param name="Assessments">Documents by whether their assessments were there.</param>
/// <param name="Names">In the order of their numbers.</param>
internal sealed record PoolState(string Key, long Rows, long Blocks, int File, long Line, long TextBytes, long RejectBytes, bool Done, AssessmentCounts Assessments, IReadOnlyList<string> Names)
{
    /// <summary>Before all lines; a text file that cannot be read is said to be wrong at line 0.</summary>
    internal const long NoLine = -1;

    internal static PoolState Start(string key) => new(key, 0, 0, 0, NoLine, 0, 0, false, AssessmentCounts.None, []);

    /// <summary>Returns the state of an interrupted run; null where there is none for this key.</summary>
    internal static PoolState? Read(string path, string key)
    {
        if (!System.IO.File.Exists(path)) return null;

        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
            var root = json.RootElement;
            var state = new PoolState(
                root.GetProperty("key").GetString()!, root.GetProperty("rows").GetInt64(), root.GetProperty("blocks").GetInt64(), root.GetProperty("file").GetInt32(), root.GetProperty("line").GetInt64(),
                root.GetProperty("text_bytes").GetInt64(), root.GetProperty("reject_bytes").GetInt64(), root.GetProperty("done").GetBoolean(),
                new AssessmentCounts(root.GetProperty("assessed").GetInt64(), root.GetProperty("not_assessed").GetInt64(), root.GetProperty("stale").EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetInt64(), StringComparer.Ordinal)), [.. root.GetProperty("names").EnumerateArray().Select(name => name.GetString()!)]);
            return state.Key == key ? state : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // cut off while it was written: as good as none
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
