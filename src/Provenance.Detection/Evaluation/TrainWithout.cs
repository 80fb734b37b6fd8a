namespace Provenance.Detection.Evaluation;

/// <summary>Trains a model on inputs without what is held out; tests put a made-up one in its place.</summary>
internal delegate ScoredModel TrainWithout(IReadOnlyList<string> inputs, Holdout holdout, IRunObserver observer, CancellationToken cancellation);
