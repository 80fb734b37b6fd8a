using Provenance.Documents.Pipelines;

namespace Provenance.Detection.Evaluation;

/// <summary>Reports one round's progress as a part of the whole. Rejects and warnings are reported once, by the census before the rounds.</summary>
internal sealed class RoundProgress(ProgressThrottle all, string round, double from, double share) : IRunObserver
{
    public void OnProgress(in RunProgress progress) => Tell(progress.Step, progress.Fraction ?? 0);

    internal void Tell(string step, double fraction) => all.Tell($"{round}: {step}", from + (fraction * share));
}
