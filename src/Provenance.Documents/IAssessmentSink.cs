namespace Provenance.Documents;

/// <summary>Receives the assessments of one run. None is kept without <see cref="Commit"/>.</summary>
public interface IAssessmentSink : IDisposable
{
    /// <summary>Adds the assessment of a document.</summary>
    /// <param name="document">The document, its evidence and its assessment.</param>
    void Add(AssessedDocument document);

    /// <summary>Makes all assessments durable.</summary>
    void Commit();
}
