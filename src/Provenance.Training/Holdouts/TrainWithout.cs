using Provenance.Detection.Evaluation;

namespace Provenance.Training.Holdouts;

/// <summary>Trains a model on inputs without a holdout; tests supply a synthetic one.</summary>
internal delegate ScoredModel TrainWithout(IReadOnlyList<string> inputs, Holdout holdout, IRunObserver observer, CancellationToken cancellation);
