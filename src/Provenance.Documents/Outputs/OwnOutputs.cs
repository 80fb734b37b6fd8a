using System.Text.Json;

namespace Provenance.Documents.Outputs;

/// <summary>Recognises the outputs of this program among other files: by the manifest beside a file, and by that of a selection's folder.</summary>
internal static class OwnOutputs
{
    private const string SelectionManifest = "manifest.json";

    /// <summary>Number of bytes that are searched for the marks of a manifest; its policy and the names of its inputs come before some of them.</summary>
    private const int LongestManifest = 1 << 20;

    /// <summary>True if the file is the completion manifest of an output.</summary>
    internal static bool IsManifest(string path) =>
        path.EndsWith(CompletionManifest.PathFor(""), StringComparison.Ordinal) && HasFields(path, "output", "rows", "sha256");

    /// <summary>True if the completion manifest of the file stands beside it.</summary>
    internal static bool HasManifest(string path) => HasFields(CompletionManifest.PathFor(path), "output", "rows", "sha256");

    /// <summary>True if the folder is a selection, see <c>curate</c>.</summary>
    internal static bool IsSelection(string folder) => HasFields(Path.Combine(folder, SelectionManifest), "documents_digest", "counts", "stages");

    /// <summary>True if a file of a selection is one of its stages.</summary>
    internal static bool IsStage(string path) => Path.GetFileName(path).StartsWith("stage-", StringComparison.Ordinal);

    private static bool HasFields(string path, params ReadOnlySpan<string> names)
    {
        if (!File.Exists(path)) return false;

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            if (file.Length == 0) return false;

            var bytes = new byte[Math.Min(file.Length, LongestManifest)];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return HasFields(bytes.AsSpan(0, length), names);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return false;
        }
    }

    private static bool HasFields(ReadOnlySpan<byte> json, ReadOnlySpan<string> names)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        var found = 0;
        while (found < names.Length && reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;

            foreach (var name in names)
            {
                if (reader.ValueTextEquals(name)) found++;
            }
        }

        return found == names.Length;
    }
}
