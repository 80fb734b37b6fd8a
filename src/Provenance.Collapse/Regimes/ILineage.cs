using Provenance.Collapse.World;

namespace Provenance.Collapse.Regimes;

/// <summary>Models, each trained on the output of those before it.</summary>
internal interface ILineage
{
    /// <summary>Returns the generations from 0, which all regimes usually share; each is trained when it is requested.</summary>
    IEnumerable<LabGeneration> Generations(LabWorld world, CancellationToken cancellation);
}
