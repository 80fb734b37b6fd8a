using Provenance.Detection.Filtering;
using Provenance.Documents;

namespace Provenance;

/// <summary>
/// Which documents are kept: comparisons joined by <c>and</c>, <c>or</c>, <c>not</c> and parentheses. On the left stands <c>verdict</c>,
/// <c>probability</c>, <c>resemblance</c>, <c>score</c>, <c>p_value</c>, <c>words</c>, <c>language</c>, <c>id</c> or the path of a field of the
/// document, such as <c>metadata.year</c>; on the right a number, a word or a quoted text: <c>verdict != machine and words >= 100</c>,
/// <c>language in (en, ro)</c>, <c>metadata.license == "CC BY"</c>. A name alone asks whether it is there. What is missing compares to
/// nothing, not even as unequal.
/// </summary>
public sealed class DocumentCondition
{
    private readonly string _text;

    private DocumentCondition(string text, ConditionNode root, IReadOnlyList<string> paths, bool asksDetector)
    {
        _text = text;
        Root = root;
        Paths = paths;
        AsksDetector = asksDetector;
    }

    internal ConditionNode Root { get; }

    /// <summary>Paths of the fields that it asks for.</summary>
    internal IReadOnlyList<string> Paths { get; }

    /// <summary>Whether it asks for more than words, id, fields and what a store says.</summary>
    internal bool AsksDetector { get; }

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="declared">
    /// Whether <c>origin</c>, <c>generation</c>, <c>generator</c> and <c>source</c> mean what a provenance store says, and not the document's own
    /// fields of these names.
    /// </param>
    /// <exception cref="FormatException">It is none, and the message has the column; or it asks for more fields than a line is read for.</exception>
    public static DocumentCondition Parse(string text, bool declared = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (root, paths, asksDetector) = ConditionReader.Read(text, declared);
        try
        {
            // what a scan would say against the paths, said before one begins
            _ = new DocumentParser(ReadingOptions.Default, [.. paths]);
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }

        return new DocumentCondition(text, root, paths, asksDetector);
    }

    /// <summary>As it was written.</summary>
    public override string ToString() => _text;
}
