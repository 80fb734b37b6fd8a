using Provenance.Documents;

namespace Provenance.Detection.Evaluation;

/// <summary>A block of records and their scores; goes round in the pipeline.</summary>
internal sealed class EvaluationBlock
{
    internal RecordBlock Records { get; } = new();

    internal List<ScoredDocument> Documents { get; } = [];

    internal List<Reject> Rejects { get; } = [];

    internal long Labelled { get; set; }

    internal long TooShort { get; set; }

    internal long TextBytes { get; set; }

    internal void Clear()
    {
        Documents.Clear();
        Rejects.Clear();
        Labelled = 0;
        TooShort = 0;
        TextBytes = 0;
    }
}
