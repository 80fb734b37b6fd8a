using Provenance.Collapse.Models;

namespace Provenance.Collapse.World;

/// <summary>A model, what it was trained on, and what it wrote.</summary>
/// <param name="Number">0 for the model of human text.</param>
/// <param name="Model">The student.</param>
/// <param name="Set">What it was trained on.</param>
/// <param name="Text">What it wrote: documents of the next generation, as long as the human ones.</param>
internal sealed record LabGeneration(int Number, ILanguageModel Model, LabSet Set, LabDocument[] Text)
{
    /// <summary>False of a model to which everything new is nearly impossible.</summary>
    internal bool HasPerplexity { get; init; } = true;
}
