using System.Reflection;

namespace Provenance.Cli.CommandLine;

/// <summary>Explanations that are too long for the help of a command: the pages of <c>docs/topics</c>.</summary>
internal static class HelpTopics
{
    private const string Prefix = "topics/";

    /// <summary>All topics, in the order of their names.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^3]).Order(StringComparer.Ordinal)];

    /// <summary>Returns the title of a topic.</summary>
    internal static string Title(string topic)
    {
        using var reader = Open(topic);
        return reader.ReadLine()!.TrimStart('#', ' ');
    }

    /// <summary>Returns a topic as plain text.</summary>
    internal static string Text(string topic)
    {
        using var reader = Open(topic);
        return reader.ReadToEnd();
    }

    private static StreamReader Open(string topic) => new(Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Prefix}{topic}.md")!);
}
