namespace Provenance.Documents;

/// <summary>An output that cannot be created.</summary>
public sealed class OutputException : ProvenanceException
{
    /// <summary>Makes an error without a message; prefer the others.</summary>
    public OutputException() { }

    /// <summary>Makes an error that says what is wrong and where.</summary>
    public OutputException(string message) : base(message) { }

    /// <summary>Makes an error that says what is wrong and where, and keeps its cause.</summary>
    public OutputException(string message, Exception innerException) : base(message, innerException) { }
}
