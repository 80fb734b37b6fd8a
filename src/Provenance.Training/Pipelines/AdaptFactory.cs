using Microsoft.ML.Transforms;
using Provenance.Detection.Adaptations;
using Provenance.Detection.Files;

namespace Provenance.Training.Pipelines;

/// <summary>Writes the rows of an adapted detector's trees. ML.NET finds it by the name in the attribute when it loads a model.</summary>
[CustomMappingFactoryAttribute(Name)]
internal sealed class AdaptFactory : CustomMappingFactory<AdaptInput, AdaptOutput>
{
    internal const string Name = "Provenance.Adapt-1";

    public override Action<AdaptInput, AdaptOutput> GetMapping() => static (input, output) =>
    {
        var state = PipelineState.Get(input.ProvenanceDetector);
        var scorer = state.Rent();
        var before = DetectorModel.Blend(scorer.Model.Shares, input.Features, input.ProvenanceStage0) + input.ProvenancePredictability;
        SourceModel.WriteRow(input.Features, input.ProvenanceSource, input.ProvenanceStage0, before, output.ProvenanceAdapted);
        state.Return(scorer);
    };
}
