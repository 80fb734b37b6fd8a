using Provenance.Collapse.World;

namespace Provenance.Collapse.Regimes;

/// <summary>Models, each trained on what those before it wrote.</summary>
internal interface ILineage
{
    /// <summary>The generations from 0, which all arms share as a rule; trained one after the other as they are asked for.</summary>
    IEnumerable<LabGeneration> Generations(LabWorld world, CancellationToken cancellation);
}
