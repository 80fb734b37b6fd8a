namespace Provenance.Cli.CommandLine;

/// <summary>The text of a command's help beside its options.</summary>
/// <param name="about">Paragraphs below the summary; lines that start with a blank stay as they are.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HelpAttribute(string about) : Attribute
{
    public string About => about;

    /// <summary>Command lines, three of them.</summary>
    public string[] Examples { get; init; } = [];

    /// <summary>The exit codes that the command has, in one sentence.</summary>
    public string ExitCodes { get; init; } = "";

    /// <summary>Topics of <c>provenance help</c> that go on where this ends.</summary>
    public string[] Topics { get; init; } = [];
}
