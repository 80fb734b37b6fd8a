namespace Provenance.Documents;

/// <summary>Reading or writing failed part-way, for example because a disk is full or a network drive went away.</summary>
public sealed class TransferException : ProvenanceException
{
    /// <summary>Creates an error without a message.</summary>
    public TransferException() { }

    /// <summary>Creates an error.</summary>
    /// <param name="message">The fault and its place.</param>
    public TransferException(string message) : base(message) { }

    /// <summary>Creates an error with its cause.</summary>
    /// <param name="message">The fault and its place.</param>
    /// <param name="innerException">The cause.</param>
    public TransferException(string message, Exception innerException) : base(message, innerException) { }
}
