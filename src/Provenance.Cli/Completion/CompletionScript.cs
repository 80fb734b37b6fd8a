using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Completion;

/// <summary>Creates scripts with which a shell completes commands, options and values.</summary>
internal static class CompletionScript
{
    /// <summary>Returns the script of a shell; null for an unknown one.</summary>
    internal static string? Create(CommandCatalog commands, string shell) => shell switch
    {
        Shells.Bash => BashCompletion.Create(new CompletedSurface(commands).Read()),
        Shells.Zsh => ZshCompletion.Create(new CompletedSurface(commands).Read()),
        Shells.Fish => FishCompletion.Create(new CompletedSurface(commands).Read()),
        _ => null,
    };
}
