namespace Provenance.Cli.CommandLine;

/// <summary>Splits values of options that are repeated or separated by commas.</summary>
internal static class Lists
{
    internal static List<string> Split(string[]? values) =>
        [.. (values ?? []).SelectMany(static value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>Splits values and turns them into lower case, for names without case.</summary>
    internal static List<string> Words(string[]? values) => [.. Split(values).Select(static value => value.ToLowerInvariant())];
}
