using Provenance.Collapse.Models;

namespace Provenance.Collapse.World;

/// <summary>A model, its training data, and its output.</summary>
/// <param name="Number">0 for the model of human text.</param>
/// <param name="Model">The student.</param>
/// <param name="Set">The training data.</param>
/// <param name="Text">The output: documents of the next generation, as long as the human ones.</param>
internal sealed record LabGeneration(int Number, ILanguageModel Model, LabSet Set, LabDocument[] Text)
{
    /// <summary>False for a model to which unseen events are nearly impossible.</summary>
    internal bool HasPerplexity { get; init; } = true;
}
