namespace Provenance.Cli.Terminal;

/// <summary>A run was interrupted and left more than nothing behind.</summary>
/// <param name="message">What there is, and how to go on.</param>
/// <param name="cause">The cancellation.</param>
internal sealed class InterruptedException(string message, Exception cause) : OperationCanceledException(message, cause);
