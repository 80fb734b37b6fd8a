namespace Provenance.Cli.CommandLine;

/// <summary>Values of options that are repeated, or have commas between them.</summary>
internal static class Lists
{
    internal static List<string> Split(string[]? values) =>
        [.. (values ?? []).SelectMany(static value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>The same in small letters, for names that have no case.</summary>
    internal static List<string> Words(string[]? values) => [.. Split(values).Select(static value => value.ToLowerInvariant())];
}
