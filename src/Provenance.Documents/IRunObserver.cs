namespace Provenance.Documents;

/// <summary>
/// Receives progress, rejects, warnings and notices of a run. The run calls it from one thread at a time, not always the same one, and waits for each call. All methods are optional.
/// </summary>
/// <example>
/// <code>
/// sealed class Log : IRunObserver
/// {
///     public void OnReject(Reject reject) => Console.Error.WriteLine(reject);
/// }
/// </code>
/// </example>
public interface IRunObserver
{
    /// <summary>Called when a step begins, and a few times a second.</summary>
    /// <param name="progress">The step, and how much of it is done.</param>
    void OnProgress(in RunProgress progress)
    {
    }

    /// <summary>Called for each record that cannot be used, in the order of the input.</summary>
    /// <param name="reject">The record, with file, line and reason.</param>
    void OnReject(Reject reject)
    {
    }

    /// <summary>Called for problems that make results questionable without stopping the run: a duplicate id, a file whose content does not match its name.</summary>
    /// <param name="message">A sentence for the user.</param>
    void OnWarning(string message)
    {
    }

    /// <summary>Called for events of interest: a partial result, a download that is retried.</summary>
    /// <param name="message">A sentence for the user.</param>
    void OnNotice(string message)
    {
    }
}
