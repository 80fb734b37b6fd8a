namespace Provenance.Documents;

/// <summary>An input that does not exist, matches nothing or may not be read.</summary>
public sealed class InputNotFoundException : ProvenanceException
{
    /// <summary>Creates an error without a message.</summary>
    public InputNotFoundException() { }

    /// <summary>Creates an error.</summary>
    /// <param name="message">The fault and its place.</param>
    public InputNotFoundException(string message) : base(message) { }

    /// <summary>Creates an error with its cause.</summary>
    /// <param name="message">The fault and its place.</param>
    /// <param name="innerException">The cause.</param>
    public InputNotFoundException(string message, Exception innerException) : base(message, innerException) { }
}
