namespace Provenance.Documents;

/// <summary>Receives the assessments of one run. Without <see cref="Commit"/> none of them is kept.</summary>
public interface IAssessmentSink : IDisposable
{
    /// <summary>Adds the assessment of a document.</summary>
    /// <param name="document">The document, with what was found.</param>
    void Add(AssessedDocument document);

    /// <summary>Makes all assessments durable.</summary>
    void Commit();
}
