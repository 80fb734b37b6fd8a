namespace Provenance.Cli.CommandLine;

/// <summary>The text of a command's help beside its options.</summary>
/// <param name="about">Paragraphs below the summary; lines that start with a space stay as they are.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HelpAttribute(string about) : Attribute
{
    public string About => about;

    /// <summary>Example command lines, three of them.</summary>
    public string[] Examples { get; init; } = [];

    /// <summary>The command's exit codes, in one sentence.</summary>
    public string ExitCodes { get; init; } = "";

    /// <summary>Topics of <c>provenance help</c> with further information.</summary>
    public string[] Topics { get; init; } = [];
}
