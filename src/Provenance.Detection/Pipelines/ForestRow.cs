namespace Provenance.Detection.Pipelines;

/// <summary>A row of <see cref="ForestRows"/>; its names are those of ML.NET's columns.</summary>
internal sealed class ForestRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }

    public float Weight { get; set; }
}
