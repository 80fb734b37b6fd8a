namespace Provenance.Documents;

/// <summary>Data that cannot be used: damaged, of the wrong format or of the wrong version.</summary>
public sealed class DataException : ProvenanceException
{
    /// <summary>Creates an error without a message.</summary>
    public DataException() { }

    /// <summary>Creates an error.</summary>
    /// <param name="message">The fault and its place.</param>
    public DataException(string message) : base(message) { }

    /// <summary>Creates an error with its cause.</summary>
    /// <param name="message">The fault and its place.</param>
    /// <param name="innerException">The cause.</param>
    public DataException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Creates an error whose message starts with its place.</summary>
    /// <param name="file">The file concerned.</param>
    /// <param name="line">Line number from 1.</param>
    /// <param name="message">The fault.</param>
    public DataException(string file, long line, string message) : base($"{file}:{line}: {message}") => (File, Line) = (file, line);

    /// <summary>The file concerned; null if unknown.</summary>
    public string? File { get; }

    /// <summary>Line number from 1; 0 if there is none.</summary>
    public long Line { get; }
}
