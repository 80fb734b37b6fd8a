using Provenance.Collapse.Corpus;
using Provenance.Collapse.World;

namespace Provenance.Collapse.Regimes;

/// <summary>The pool from which a regime chooses a training set.</summary>
/// <param name="World">The seed's human text and more.</param>
/// <param name="Generation">Of the model that is to be trained, from 1.</param>
/// <param name="Texts">What the models before wrote, the oldest first.</param>
internal sealed record LabPool(LabWorld World, int Generation, IReadOnlyList<LabDocument[]> Texts)
{
    internal LabDocument[] Last => Texts[^1];

    /// <summary>The seed of what is drawn in this generation.</summary>
    internal ulong Seed => World.SeedOf(LabStreams.Choosing, Generation);
}
