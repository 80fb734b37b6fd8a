namespace Provenance.Documents;

/// <summary>An output that cannot be created.</summary>
public sealed class OutputException : ProvenanceException
{
    /// <summary>Creates an error without a message.</summary>
    public OutputException() { }

    /// <summary>Creates an error.</summary>
    /// <param name="message">The fault and its place.</param>
    public OutputException(string message) : base(message) { }

    /// <summary>Creates an error with its cause.</summary>
    /// <param name="message">The fault and its place.</param>
    /// <param name="innerException">The cause.</param>
    public OutputException(string message, Exception innerException) : base(message, innerException) { }
}
