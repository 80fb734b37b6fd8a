namespace Provenance.Documents;

/// <summary>An input that does not exist, matches nothing or may not be read.</summary>
public sealed class InputNotFoundException : ProvenanceException
{
    /// <summary>Makes an error without a message; prefer the others.</summary>
    public InputNotFoundException() { }

    /// <summary>Makes an error that says what is wrong and where.</summary>
    public InputNotFoundException(string message) : base(message) { }

    /// <summary>Makes an error that says what is wrong and where, and keeps its cause.</summary>
    public InputNotFoundException(string message, Exception innerException) : base(message, innerException) { }
}
