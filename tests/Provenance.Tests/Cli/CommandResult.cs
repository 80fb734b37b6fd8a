using System.Text.Json;

namespace Provenance.Tests.Cli;

/// <summary>The result of a command.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as JSON lines.</summary>
    public List<JsonElement> Rows() => Parse(Output);

    public static List<JsonElement> Parse(string lines)
    {
        var rows = new List<JsonElement>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)) rows.Add(JsonDocument.Parse(line).RootElement);

        return rows;
    }
}
