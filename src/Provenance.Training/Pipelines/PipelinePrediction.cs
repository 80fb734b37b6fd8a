namespace Provenance.Training.Pipelines;

/// <summary>Columns that a detector's chain adds to a row.</summary>
internal sealed class PipelinePrediction
{
    public float Score { get; set; }

    public float Probability { get; set; }

    public bool PredictedLabel { get; set; }

    public float PValue { get; set; }

    public float Resemblance { get; set; }

    public int Words { get; set; }

    public string Language { get; set; } = "";

    public string Verdict { get; set; } = "";
}
