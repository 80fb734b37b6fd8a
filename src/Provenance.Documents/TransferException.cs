namespace Provenance.Documents;

/// <summary>Reading or writing failed part-way: a full disk, a network drive that went away.</summary>
public sealed class TransferException : ProvenanceException
{
    /// <summary>Makes an error without a message; prefer the others.</summary>
    public TransferException() { }

    /// <summary>Makes an error that says what is wrong and where.</summary>
    public TransferException(string message) : base(message) { }

    /// <summary>Makes an error that says what is wrong and where, and keeps its cause.</summary>
    public TransferException(string message, Exception innerException) : base(message, innerException) { }
}
