namespace Provenance.Cli.Completion;

/// <summary>Scripts that make a shell complete commands, options and values.</summary>
internal static class CompletionScript
{
    internal static readonly string[] Shells = ["bash", "zsh", "fish"];

    /// <summary>The script of a shell; null for one that is not known.</summary>
    internal static string? Create(string shell) => shell switch
    {
        "bash" => BashCompletion.Create(CompletedSurface.Read()),
        "zsh" => ZshCompletion.Create(CompletedSurface.Read()),
        "fish" => FishCompletion.Create(CompletedSurface.Read()),
        _ => null,
    };
}
