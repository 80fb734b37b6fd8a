namespace Provenance.Training.Pipelines;

/// <summary>The columns that <see cref="JudgeFactory"/> adds to a row: the columns that users of ML.NET read.</summary>
internal sealed class JudgeOutput
{
    /// <summary>Rises with machine-likeness; NaN for a text without words.</summary>
    public float Score { get; set; }

    /// <summary>Calibrated probability of machine text, 0 to 1; NaN for a text without words.</summary>
    public float Probability { get; set; }

    /// <summary>True if machine text is likelier than human text; false where <see cref="Verdict"/> is <c>unsupported</c>.</summary>
    public bool PredictedLabel { get; set; }

    /// <summary><c>human</c>, <c>machine</c>, <c>uncertain</c> or <c>unsupported</c>, at a false-positive rate of 1%.</summary>
    public ReadOnlyMemory<char> Verdict { get; set; }

    /// <summary>The share of comparable human text that scores at least as high.</summary>
    public float PValue { get; set; }

    /// <summary>Human-resemblance: log-odds that a human wrote it.</summary>
    public float Resemblance { get; set; }
}
