namespace Provenance.Detection.Training;

/// <summary>A row that ML.NET evaluates; its names are those of ML.NET's columns.</summary>
internal sealed class ScoredRow
{
    public bool Label { get; set; }

    public float Score { get; set; }

    public float Probability { get; set; }

    public bool PredictedLabel { get; set; }
}
