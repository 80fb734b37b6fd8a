using Provenance.Documents.Formats;

namespace Provenance.Detection.Evaluation;

/// <summary>A block of records and their scores, reused by the pipeline.</summary>
internal sealed class EvaluationBlock
{
    internal RecordBlock Records { get; } = new();

    internal List<ScoredDocument> Documents { get; } = [];

    internal List<Reject> Rejects { get; } = [];

    /// <summary>Labels of the labelled documents, in order.</summary>
    internal List<Origin> Labels { get; } = [];

    internal long TooShort { get; set; }

    internal long TextBytes { get; set; }

    internal void Clear()
    {
        Documents.Clear();
        Rejects.Clear();
        Labels.Clear();
        TooShort = 0;
        TextBytes = 0;
    }
}
