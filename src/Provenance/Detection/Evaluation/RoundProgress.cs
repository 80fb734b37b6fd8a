namespace Provenance.Detection.Evaluation;

/// <summary>One round's progress as a part of all rounds'.</summary>
internal sealed class RoundProgress(IProgress<TrainingProgress>? all, string round, double from, double share) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value) => all?.Report(new TrainingProgress($"{round}: {value.Step}", from + (value.Fraction * share)));
}
