namespace Provenance.Cli.CommandLine;

/// <summary>The shells that complete command lines.</summary>
internal static class Shells
{
    internal const string Bash = "bash";
    internal const string Zsh = "zsh";
    internal const string Fish = "fish";

    internal static readonly string[] All = [Bash, Zsh, Fish];
}
