using System.Text.RegularExpressions;

namespace Provenance.Tests.Collapse;

/// <summary>Remembers what the lab told it.</summary>
/// <param name="onGeneration">Called after each generation.</param>
internal sealed partial class LabObserver(Action<LabObserver>? onGeneration = null) : IRunObserver
{
    /// <summary>Generations that were trained: arm and seed, such as <c>mix 1</c>.</summary>
    internal List<string> Generations { get; } = [];

    internal List<RunProgress> Progress { get; } = [];

    internal List<string> Warnings { get; } = [];

    internal List<string> Notices { get; } = [];

    internal List<Reject> Rejects { get; } = [];

    /// <summary>Arms and seeds that were computed, each once.</summary>
    internal IEnumerable<string> Computed => Generations.Distinct().Order(StringComparer.Ordinal);

    public void OnReject(Reject reject) => Rejects.Add(reject);

    public void OnWarning(string message) => Warnings.Add(message);

    public void OnNotice(string message) => Notices.Add(message);

    public void OnProgress(in RunProgress progress)
    {
        Progress.Add(progress);
        if (Trained().Match(progress.Step) is { Success: true } match)
        {
            Generations.Add($"{match.Groups["arm"]} {match.Groups["seed"]}");
            onGeneration?.Invoke(this);
        }
    }

    [GeneratedRegex("^seed (?<seed>[0-9]+)  (?<arm>.+)  generation [0-9]+$")]
    private static partial Regex Trained();
}
