using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Completion;

/// <summary>Scripts that make a shell complete commands, options and values.</summary>
internal static class CompletionScript
{
    /// <summary>The script of a shell; null for one that is not known.</summary>
    internal static string? Create(CommandCatalog commands, string shell) => shell switch
    {
        Shells.Bash => BashCompletion.Create(new CompletedSurface(commands).Read()),
        Shells.Zsh => ZshCompletion.Create(new CompletedSurface(commands).Read()),
        Shells.Fish => FishCompletion.Create(new CompletedSurface(commands).Read()),
        _ => null,
    };
}
