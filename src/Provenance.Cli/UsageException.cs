namespace Provenance.Cli;

/// <summary>Options that parse but do not go together.</summary>
internal sealed class UsageException(string message) : Exception(message);
