using Microsoft.ML.Transforms;
using Provenance.Text.Identification;

namespace Provenance.Training.Pipelines;

/// <summary>Turns a text into the row of features for the trees. ML.NET finds it by the name in the attribute when it loads a model.</summary>
[CustomMappingFactoryAttribute(Name)]
internal sealed class MeasureFactory : CustomMappingFactory<MeasureInput, MeasureOutput>
{
    internal const string Name = "Provenance.Measure-1";

    public override Action<MeasureInput, MeasureOutput> GetMapping() => static (input, output) =>
    {
        var state = PipelineState.Get(input.ProvenanceDetector);
        var scorer = state.Rent();
        var (words, language) = scorer.Measure(PipelineState.Encode(input.Text));
        if (words > 0)
        {
            ForestRows.Fill(scorer.Row, output.Features);
            ForestRows.Fill(scorer.Source, output.ProvenanceSource);
        }
        else
        {
            Array.Fill(output.Features, ForestRows.Missing);
            Array.Clear(output.ProvenanceSource);
        }
        output.ProvenancePredictability = words > 0 ? scorer.Predictability : 0;
        output.Words = words;
        output.Language = Languages.Codes[language].AsMemory();
        state.Return(scorer);
    };
}
