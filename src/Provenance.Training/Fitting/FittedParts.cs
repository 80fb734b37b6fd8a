using Microsoft.ML;
using Provenance.Detection.Adaptations;
using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;

namespace Provenance.Training.Fitting;

/// <summary>The learned parts and, for each window, the score and the feature row from models that saw nothing of its fold.</summary>
internal sealed record FittedParts
{
    internal required Vocabulary Vocabulary { get; init; }

    internal required HashedLinearModel[] Heads { get; init; }

    internal required NgramCounts Counts { get; init; }

    /// <summary>The trees as an ML.NET model.</summary>
    internal required ITransformer Forest { get; init; }

    /// <summary>The same, as scanning evaluates them.</summary>
    internal required TreeEnsemble Trees { get; init; }

    /// <summary>The same as <see cref="DetectorModel.Shares"/>.</summary>
    internal required float[] Shares { get; init; }

    internal required float[] Scores { get; init; }

    internal required float[] Rows { get; init; }

    /// <summary>A sample that adapting compares a new source with.</summary>
    internal required TrainingSample Sample { get; init; }

    /// <summary>The loss of AUROC when each feature is shuffled; empty where there was too little data.</summary>
    internal required double[] Importance { get; init; }
}
