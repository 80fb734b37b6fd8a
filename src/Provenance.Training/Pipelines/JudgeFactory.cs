using Microsoft.ML.Transforms;
using Provenance.Documents.Conditions;
using Provenance.Text.Identification;

namespace Provenance.Training.Pipelines;

/// <summary>Turns the trees' scores into a document's result. ML.NET finds it by the name in the attribute when it loads a model.</summary>
[CustomMappingFactoryAttribute(Name)]
internal sealed class JudgeFactory : CustomMappingFactory<JudgeInput, JudgeOutput>
{
    internal const string Name = "Provenance.Judge-1";

    private static readonly ReadOnlyMemory<char>[] Verdicts = [.. Enum.GetNames<Verdict>().Select(static name => name.ToLowerInvariant().AsMemory())];

    public override Action<JudgeInput, JudgeOutput> GetMapping() => static (input, output) =>
    {
        var state = PipelineState.Get(input.ProvenanceDetector);
        var scorer = state.Rent();
        var model = scorer.Model;
        var score = scorer.Judge(model.Blend(input.Features, input.ProvenanceSource, input.ProvenanceTreeScores, input.ProvenancePredictability), input.Words, (byte)Languages.Codes.IndexOf(input.Language.ToString()));
        state.Return(scorer);
        output.Score = (float)score.Score;
        output.Probability = (float)score.Probability;
        output.PredictedLabel = score.Probability > 0.5 && (score.Reasons & (Reasons.Language | Reasons.TooShort | Reasons.Empty)) == 0;
        output.Verdict = Verdicts[(int)score.Verdict];
        output.PValue = (float)score.PValue;
        output.Resemblance = (float)score.Resemblance;
    };
}
