namespace Provenance.Documents;

/// <summary>The reader of the output has stopped reading; not an error of the program or of its input.</summary>
public sealed class BrokenPipeException : ProvenanceException
{
    /// <summary>Creates an error without a message.</summary>
    public BrokenPipeException() { }

    /// <summary>Creates an error.</summary>
    /// <param name="message">The fault and its place.</param>
    public BrokenPipeException(string message) : base(message) { }

    /// <summary>Creates an error with its cause.</summary>
    /// <param name="message">The fault and its place.</param>
    /// <param name="innerException">The cause.</param>
    public BrokenPipeException(string message, Exception innerException) : base(message, innerException) { }
}
