namespace Provenance.Documents;

/// <summary>Whoever read the output has stopped reading; not an error of anyone's.</summary>
public sealed class BrokenPipeException : ProvenanceException
{
    /// <summary>Makes an error without a message; prefer the others.</summary>
    public BrokenPipeException() { }

    /// <summary>Makes an error that says what is wrong and where.</summary>
    public BrokenPipeException(string message) : base(message) { }

    /// <summary>Makes an error that says what is wrong and where, and keeps its cause.</summary>
    public BrokenPipeException(string message, Exception innerException) : base(message, innerException) { }
}
