namespace Provenance.Documents;

/// <summary>Keeps assessments, such as a provenance store.</summary>
public interface IAssessmentStore
{
    /// <summary>The name for messages.</summary>
    string Name { get; }

    /// <summary>Begins to add assessments.</summary>
    /// <param name="clock">The clock of records.</param>
    /// <exception cref="StoreBusyException">Another process is writing.</exception>
    IAssessmentSink OpenAssessments(TimeProvider clock);
}
