namespace Provenance.Cli.Policies;

/// <summary>A mistake in a policy file, and where it is.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record PolicyFault(int Line, int Column, string Message);
