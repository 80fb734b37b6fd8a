namespace Provenance.Cli.CommandLine;

/// <summary>A row of a help page.</summary>
/// <param name="Label">The text as typed.</param>
/// <param name="Text">Its meaning; empty for lines that need none.</param>
internal sealed record HelpRow(string Label, string Text = "");
