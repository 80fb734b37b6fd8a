using Microsoft.ML;
using Provenance.Detection.Files;

namespace Provenance.Training.Fitting;

/// <summary>The result of a <see cref="SourceTrainer"/>.</summary>
internal sealed record AdaptedParts
{
    /// <summary>The adapted detector, without what is told about its training.</summary>
    internal required DetectorModel Model { get; init; }

    /// <summary>The base's trees, the new ones and the gate's as ML.NET models.</summary>
    internal required ITransformer[] Forests { get; init; }

    /// <summary>The score of each window by the base.</summary>
    internal required float[] Before { get; init; }

    /// <summary>The score of each window by new models that did not see its fold.</summary>
    internal required float[] New { get; init; }

    /// <summary>The adapted score of each window, by models that did not see its fold.</summary>
    internal required float[] Scores { get; init; }

    /// <summary>The calibrated probability of each window, by its adapted score.</summary>
    internal required double[] Probabilities { get; init; }

    /// <summary>The chosen gate.</summary>
    internal required GateChoice Gate { get; init; }
}
