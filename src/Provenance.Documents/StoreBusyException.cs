namespace Provenance.Documents;

/// <summary>Another process is writing to the store, and did not let go in time.</summary>
public sealed class StoreBusyException : ProvenanceException
{
    /// <summary>Makes an error without a message; prefer the others.</summary>
    public StoreBusyException() { }

    /// <summary>Makes an error that says what is wrong and where.</summary>
    public StoreBusyException(string message) : base(message) { }

    /// <summary>Makes an error that says what is wrong and where, and keeps its cause.</summary>
    public StoreBusyException(string message, Exception innerException) : base(message, innerException) { }
}
