using Provenance.Collapse.World;

namespace Provenance.Collapse.Regimes;

/// <summary>How a generation's training set is made of human text and what models wrote.</summary>
internal interface IRegime
{
    /// <summary>How much the models write, over what they were trained on.</summary>
    int Writes => 1;

    LabSet Choose(LabPool pool, CancellationToken cancellation);
}
