namespace Provenance.Lineage.Tagging;

/// <summary>A document with a field that cannot be recorded; becomes a reject with its file and line.</summary>
internal sealed class UnusableDocumentException(string reason, string message) : Exception(message)
{
    internal string Reason { get; } = reason;
}
