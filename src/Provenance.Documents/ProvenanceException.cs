namespace Provenance.Documents;

/// <summary>The base class of all errors that a user can correct; the message names the fault and its place.</summary>
public class ProvenanceException : Exception
{
    /// <summary>Creates an error without a message.</summary>
    public ProvenanceException() { }

    /// <summary>Creates an error.</summary>
    /// <param name="message">The fault and its place.</param>
    public ProvenanceException(string message) : base(message) { }

    /// <summary>Creates an error with its cause.</summary>
    /// <param name="message">The fault and its place.</param>
    /// <param name="innerException">The cause.</param>
    public ProvenanceException(string message, Exception innerException) : base(message, innerException) { }
}
