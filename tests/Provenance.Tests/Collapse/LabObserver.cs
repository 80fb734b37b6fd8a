using Provenance.Collapse;

namespace Provenance.Tests.Collapse;

/// <summary>Remembers what the lab told it.</summary>
/// <param name="onGeneration">Called after each generation.</param>
internal sealed class LabObserver(Action<LabObserver>? onGeneration = null) : ICollapseObserver
{
    internal List<GenerationFigures> Generations { get; } = [];

    internal List<CollapseProgress> Progress { get; } = [];

    internal List<string> Warnings { get; } = [];

    internal List<Reject> Rejects { get; } = [];

    /// <summary>Arms and seeds that were computed, each once.</summary>
    internal IEnumerable<string> Computed => Generations.Select(figures => $"{figures.Arm} {figures.Seed}").Distinct().Order(StringComparer.Ordinal);

    public void OnReject(Reject reject) => Rejects.Add(reject);

    public void OnWarning(string message) => Warnings.Add(message);

    public void OnProgress(CollapseProgress progress) => Progress.Add(progress);

    public void OnGeneration(GenerationFigures figures)
    {
        Generations.Add(figures);
        onGeneration?.Invoke(this);
    }
}
