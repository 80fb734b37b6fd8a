namespace Provenance.Lineage.Generations;

/// <summary>The training data of a model according to all its records: the last stated value of each field.</summary>
/// <param name="Sets">Data sets.</param>
/// <param name="Base">The model from which training started.</param>
internal sealed record ModelTraining(IReadOnlyList<string> Sets, string? Base)
{
    internal static ModelTraining Unknown { get; } = new([], null);

    /// <summary>Returns the training data after one more record of the model.</summary>
    internal ModelTraining With(ProvenanceRecord record) => new(record.TrainedOn.Count > 0 ? record.TrainedOn : Sets, record.BaseModel ?? Base);
}
