namespace Provenance.Documents;

/// <summary>Another process holds the store's write lock and did not release it in time.</summary>
public sealed class StoreBusyException : ProvenanceException
{
    /// <summary>Creates an error without a message.</summary>
    public StoreBusyException() { }

    /// <summary>Creates an error.</summary>
    /// <param name="message">The fault and its place.</param>
    public StoreBusyException(string message) : base(message) { }

    /// <summary>Creates an error with its cause.</summary>
    /// <param name="message">The fault and its place.</param>
    /// <param name="innerException">The cause.</param>
    public StoreBusyException(string message, Exception innerException) : base(message, innerException) { }
}
