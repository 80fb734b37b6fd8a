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

    /// <summary>Called for what makes results questionable but stops nothing: a duplicate id, a file that is not what its name says.</summary>
    /// <param name="message">A sentence for people.</param>
    void OnWarning(string message)
    {
    }

    /// <summary>Called for events that a person may want to see: a part of the result, a download that is tried again.</summary>
    /// <param name="message">A sentence for people.</param>
    void OnNotice(string message)
    {
    }
}
