using Provenance.Documents.Conditions;
using Provenance.Documents.Findings;
using Provenance.Documents.Records;

namespace Provenance.Documents;

/// <summary>
/// Which documents are kept: comparisons joined by <c>and</c>, <c>or</c>, <c>not</c> and parentheses. On the left stands <c>verdict</c>,
/// <c>probability</c>, <c>resemblance</c>, <c>score</c>, <c>p_value</c>, <c>words</c>, <c>language</c>, <c>id</c>, <c>evidence</c> (the kinds of
/// <see cref="EvidenceKinds"/>), <c>evidence.says</c> (the origins that it speaks for), <c>evidence.prior</c> (of the document's date) or the
/// path of a field of the document, such as <c>metadata.year</c>; on the right a number, a word or a quoted text:
/// <c>verdict != machine and words >= 100</c>, <c>language in (en, ro)</c>, <c>metadata.license == "CC BY"</c>, <c>not evidence.says == machine</c>.
/// A name alone asks whether it is there. What is missing compares to nothing, not even as unequal; of several pieces of evidence one that is equal is enough.
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

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="declared">
    /// Whether <c>origin</c>, <c>generation</c>, <c>generator</c> and <c>source</c> mean what a provenance store says, and not the document's own
    /// fields of these names.
    /// </param>
    /// <exception cref="FormatException">
    /// It is none, compares a fact with what it can never be (a verdict, origin or language that there is not, no number), or has more than 200 parentheses
    /// and <c>not</c>s within each other, and the message has the column; or it asks for more fields than a line is read for.
    /// </exception>
    public static DocumentCondition Parse(string text, bool declared = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = ConditionReader.Read(text, declared);
        try
        {
            // what a scan would say against the paths, said before one begins
            List<string> paths = [.. read.Paths];
            _ = read.AsksEvidence ? new EvidenceFinder(DatePrior.Default, [], paths) : null;
            _ = new DocumentParser(ReadingOptions.Default, [.. paths]);
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }

        return new DocumentCondition(text, read);
    }

    /// <summary>As it was written.</summary>
    public override string ToString() => _text;
}
