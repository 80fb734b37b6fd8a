namespace Provenance.Lineage.Generations;

/// <summary>What all records of a model say that it was trained on: of each field, what was stated last.</summary>
/// <param name="Sets">Sets of documents.</param>
/// <param name="Base">The model that training started from.</param>
internal sealed record ModelTraining(IReadOnlyList<string> Sets, string? Base)
{
    internal static ModelTraining Unknown { get; } = new([], null);

    /// <summary>The same after one more record of the model.</summary>
    internal ModelTraining With(ProvenanceRecord record) => new(record.TrainedOn.Count > 0 ? record.TrainedOn : Sets, record.BaseModel ?? Base);
}
