namespace Provenance.Cli.CommandLine;

/// <summary>Help texts of arguments shared by several commands.</summary>
internal static class ArgumentText
{
    internal const string Input = "Files, folders, globs, or - for standard input";
    internal const string Data = "Files, folders or globs of labelled documents";
}
