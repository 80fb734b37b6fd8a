namespace Provenance.Curation.Sampling;

/// <summary>An amount that is spent document by document. The first document that does not fit closes it: taking later, smaller ones would prefer short documents.</summary>
internal sealed class Quota(double amount)
{
    /// <summary>Tolerance for rounding in sums of shares.</summary>
    private const double Tolerance = 1e-6;

    private double _spent;
    private bool _closed;

    internal bool Fits(long size) => !_closed && _spent + size <= amount + Tolerance;

    internal void Spend(double size) => _spent += size;

    internal void Close() => _closed = true;

    /// <summary>Returns the amount by which the quota would be exceeded.</summary>
    internal double Excess(long size) => _spent + size - amount;

    /// <summary>Returns an open quota with the same amount spent and another limit.</summary>
    internal Quota UpTo(double most)
    {
        var quota = new Quota(most);
        quota.Spend(_spent);
        return quota;
    }
}
