using Provenance.Documents.Conditions;
using Provenance.Documents.Findings;
using Provenance.Documents.Records;

namespace Provenance.Documents;

/// <summary>
/// A condition that selects documents: comparisons joined by <c>and</c>, <c>or</c>, <c>not</c> and parentheses. The left side is <c>verdict</c>,
/// <c>probability</c>, <c>resemblance</c>, <c>score</c>, <c>p_value</c>, <c>words</c>, <c>language</c>, <c>id</c>, <c>evidence</c> (the kinds of
/// <see cref="EvidenceKinds"/>), <c>evidence.says</c> (the origins that it indicates), <c>evidence.prior</c> (of the document's date) or the
/// path of a field of the document, such as <c>metadata.year</c> or <c>"my field"</c>. The right side is a number, a word or a quoted text:
/// <c>verdict != machine and words >= 100</c>, <c>language in (en, ro)</c>, <c>metadata.license == "CC BY"</c>, <c>tags has news</c>, <c>not evidence.says == machine</c>.
/// A name alone holds if the document has the value. Every comparison with a missing value is false, <c>!=</c> included. Of the members of a list, and of several pieces of
/// evidence, one that matches is enough. Numbers are compared exactly, whatever their length.
/// </summary>
public sealed class DocumentCondition
{
    private readonly string _text;
    private readonly ReadCondition _read;

    private DocumentCondition(string text, ReadCondition read) => (_text, _read) = (text, read);

    internal ConditionNode Root => _read.Root;

    internal IReadOnlyList<string> Paths => _read.Paths;

    internal bool AsksDetector => _read.AsksDetector;

    internal bool AsksEvidence => _read.AsksEvidence;

    internal bool AsksScore => _read.AsksScore;

    /// <summary>Parses a condition.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="declared">
    /// True if <c>origin</c>, <c>generation</c>, <c>generator</c> and <c>source</c> are the facts of a provenance store; false if they are fields of the document.
    /// </param>
    /// <returns>The condition.</returns>
    /// <exception cref="FormatException">
    /// The text is not a condition; or it compares a fact with a value that the fact cannot have (an unknown verdict, origin or language, or a text where a number
    /// belongs); or it nests more than 200 parentheses and <c>not</c>s. The message gives the column. Also raised if the condition uses more fields than a line is read for.
    /// </exception>
    public static DocumentCondition Parse(string text, bool declared = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = ConditionReader.Read(text, declared);
        try
        {
            // a scan would refuse these paths later: refuse them before one begins
            List<string> paths = [.. read.Paths];
            _ = read.AsksEvidence ? new EvidenceFinder(DatePriors.Default, DateOnly.MaxValue, [], paths) : null;
            _ = new DocumentParser(ReadingOptions.Default, [.. paths]);
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }

        return new DocumentCondition(text, read);
    }

    /// <summary>Returns the text of the condition as it was parsed.</summary>
    public override string ToString() => _text;
}
