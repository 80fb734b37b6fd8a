using Microsoft.ML;
using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;

namespace Provenance.Detection.Training;

/// <summary>What was learnt, and for each window the score and the row of features by models that saw nothing of its fold.</summary>
internal sealed record FittedParts
{
    internal required Vocabulary Vocabulary { get; init; }

    internal required HashedLinearModel[] Heads { get; init; }

    internal required NgramCounts Counts { get; init; }

    /// <summary>The stages of trees as ML.NET has them.</summary>
    internal required ITransformer[] Forests { get; init; }

    /// <summary>The same, as scanning evaluates them.</summary>
    internal required TreeEnsemble[] Stages { get; init; }

    /// <summary>As <see cref="DetectorModel.Shares"/>.</summary>
    internal required float[] Shares { get; init; }

    internal required float[] Scores { get; init; }

    internal required float[] Rows { get; init; }

    /// <summary>For each feature, the AUROC that shuffling it costs; empty where there was too little data to tell.</summary>
    internal required double[] Importance { get; init; }
}
