namespace Provenance.Cli.CommandLine;

/// <summary>A row of a help page.</summary>
/// <param name="Label">What is typed.</param>
/// <param name="Text">What it means; empty for lines that speak for themselves.</param>
internal sealed record HelpRow(string Label, string Text = "");
