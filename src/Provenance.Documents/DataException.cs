namespace Provenance.Documents;

/// <summary>Data that cannot be used: damaged, of the wrong format or of the wrong version.</summary>
public sealed class DataException : ProvenanceException
{
    /// <summary>Makes an error without a message; prefer the others.</summary>
    public DataException() { }

    /// <summary>Makes an error that says what is wrong.</summary>
    public DataException(string message) : base(message) { }

    /// <summary>Makes an error that says what is wrong and keeps its cause.</summary>
    public DataException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Makes an error that starts with its place.</summary>
    public DataException(string file, long line, string message) : base($"{file}:{line}: {message}") => (File, Line) = (file, line);

    /// <summary>The file concerned, where it is known.</summary>
    public string? File { get; }

    /// <summary>Line number from 1; 0 where there is none.</summary>
    public long Line { get; }
}
