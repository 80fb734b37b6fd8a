using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Provenance.Tests.Cli;

/// <summary>JSON lines of documents that tests make up.</summary>
internal static class TaggedLines
{
    /// <summary>Documents d0, d1 and so on.</summary>
    /// <param name="count">How many.</param>
    /// <param name="text">The text of each.</param>
    /// <param name="label">Its label; human where none is given.</param>
    /// <param name="generator">What wrote it; empty for nothing.</param>
    internal static string Write(int count, Func<int, string> text, Func<int, string>? label = null, Func<int, string>? generator = null)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"d{i}\",\"text\":{JsonSerializer.Serialize(text(i))},\"label\":\"{label?.Invoke(i) ?? "human"}\",\"generator\":\"{generator?.Invoke(i)}\"}}\n");
        }

        return lines.ToString();
    }
}
