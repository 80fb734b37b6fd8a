namespace Provenance.Cli.Policies;

/// <summary>A mistake in a policy file, with its position.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">The message.</param>
internal sealed record PolicyFault(int Line, int Column, string Message);
