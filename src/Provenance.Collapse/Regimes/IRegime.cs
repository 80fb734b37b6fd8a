using Provenance.Collapse.World;

namespace Provenance.Collapse.Regimes;

/// <summary>A way of making a generation's training set from human text and models' output.</summary>
internal interface IRegime
{
    /// <summary>The amount that models write, as a multiple of what they were trained on.</summary>
    int Writes => 1;

    LabSet Choose(LabPool pool, CancellationToken cancellation);
}
