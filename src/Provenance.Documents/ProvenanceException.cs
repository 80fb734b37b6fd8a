namespace Provenance.Documents;

/// <summary>The one family of errors that the library raises for what a user can put right; the message says what and where.</summary>
public class ProvenanceException : Exception
{
    /// <summary>Makes an error without a message; prefer the others.</summary>
    public ProvenanceException() { }

    /// <summary>Makes an error that says what is wrong and where.</summary>
    public ProvenanceException(string message) : base(message) { }

    /// <summary>Makes an error that says what is wrong and where, and keeps its cause.</summary>
    public ProvenanceException(string message, Exception innerException) : base(message, innerException) { }
}
