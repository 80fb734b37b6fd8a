namespace Provenance.Cli.CommandLine;

/// <summary>The shells with completion.</summary>
internal static class Shells
{
    internal const string Bash = "bash";
    internal const string Zsh = "zsh";
    internal const string Fish = "fish";

    internal static readonly string[] All = [Bash, Zsh, Fish];
}
