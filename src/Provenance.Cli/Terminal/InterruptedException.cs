namespace Provenance.Cli.Terminal;

/// <summary>Thrown if a run was interrupted and left results behind.</summary>
/// <param name="message">The results, and how to continue.</param>
/// <param name="cause">The cancellation.</param>
internal sealed class InterruptedException(string message, Exception cause) : OperationCanceledException(message, cause);
