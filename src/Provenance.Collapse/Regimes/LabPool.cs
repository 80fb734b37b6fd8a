using Provenance.Collapse.Corpus;
using Provenance.Collapse.World;

namespace Provenance.Collapse.Regimes;

/// <summary>The pool from which a regime chooses a training set.</summary>
/// <param name="World">The shared data of the seed.</param>
/// <param name="Generation">Generation of the model to be trained, from 1.</param>
/// <param name="Texts">Output of the earlier models, the oldest first.</param>
internal sealed record LabPool(LabWorld World, int Generation, IReadOnlyList<LabDocument[]> Texts)
{
    internal LabDocument[] Last => Texts[^1];

    /// <summary>The seed of sampling in this generation.</summary>
    internal ulong Seed => World.SeedOf(LabStreams.Choosing, Generation);
}
