namespace Provenance.Documents;

/// <summary>How a file is cut into documents.</summary>
internal enum InputKind
{
    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>The whole file is one document, and its id is its path.</summary>
    Text,

    /// <summary>As its format says, see <see cref="InputFile.Format"/>.</summary>
    Format,
}
