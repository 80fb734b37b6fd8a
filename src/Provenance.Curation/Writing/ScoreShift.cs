using Provenance.Curation.Pool;

namespace Provenance.Curation.Writing;

/// <summary>A score of the input and of the training set.</summary>
internal sealed class ScoreShift(double low, double high)
{
    private const int ShownBins = 64;

    private readonly ResemblanceHistogram _humanIn = new(low, high), _otherIn = new(low, high), _humanOut = new(low, high), _otherOut = new(low, high);
    private readonly ResemblanceHistogram _in = new(low, high), _out = new(low, high);

    internal void Add(double score, in PoolRow row, long copies)
    {
        (row.Has(PoolFlags.Human) ? _humanIn : _otherIn).Add(score);
        (row.Has(PoolFlags.Human) ? _humanOut : _otherOut).Add(score, copies);
        _in.Add(score);
        _out.Add(score, copies);
    }

    /// <summary>Returns the histogram; null where no document has the score.</summary>
    internal SelectionHistogram? Histogram() => _in.Total == 0 ? null : new SelectionHistogram(
        low, high, _humanIn.Coarse(ShownBins), _otherIn.Coarse(ShownBins), _humanOut.Coarse(ShownBins), _otherOut.Coarse(ShownBins), _in.Quantile(0.5), _out.Quantile(0.5));
}
