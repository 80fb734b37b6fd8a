namespace Provenance.Cli.Completion;

/// <summary>A command or a group of commands, for completion.</summary>
/// <param name="Path">The words after the program's name; empty for the program.</param>
/// <param name="Summary">One line for lists.</param>
/// <param name="Options">Its options.</param>
/// <param name="Arguments">Its arguments; empty for a group.</param>
internal sealed record CompletedCommand(string Path, string Summary, IReadOnlyList<CompletedOption> Options, IReadOnlyList<CompletedArgument> Arguments)
{
    /// <summary>The last word of the path.</summary>
    internal string Name => Path[(Path.LastIndexOf(' ') + 1)..];

    /// <summary>The path without its last word.</summary>
    internal string Parent => Path.Contains(' ', StringComparison.Ordinal) ? Path[..Path.LastIndexOf(' ')] : "";
}
