namespace Provenance.Documents;

/// <summary>A store of assessments, such as a provenance store.</summary>
public interface IAssessmentStore
{
    /// <summary>The store's name in messages.</summary>
    string Name { get; }

    /// <summary>Opens a sink for the assessments of one run.</summary>
    /// <param name="clock">The clock for the times of records.</param>
    /// <returns>The sink; the caller disposes of it.</returns>
    /// <exception cref="StoreBusyException">Another process is writing.</exception>
    IAssessmentSink OpenAssessments(TimeProvider clock);
}
