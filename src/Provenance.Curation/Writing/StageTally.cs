using Provenance.Curation.Ordering;

namespace Provenance.Curation.Writing;

/// <summary>Sums the composition of a stage.</summary>
internal sealed class StageTally
{
    private readonly HashSet<int> _generators = [];
    private double _resemblance, _quality;
    private long _assessed, _measured;

    internal SelectionAmount Written { get; private set; }

    internal SelectionAmount Human { get; private set; }

    internal void Add(in SetItem item)
    {
        Written += item.Amount;
        Human += item.IsHuman ? item.Amount : default;
        if (item.Group > 0) _generators.Add(item.Group);

        if (!float.IsNaN(item.Resemblance))
        {
            _resemblance += item.Resemblance;
            _assessed++;
        }

        if (!float.IsNaN(item.Quality))
        {
            _quality += item.Quality;
            _measured++;
        }
    }

    internal SelectionStage Stage(WrittenFile file, BudgetUnit unit) => new(
        file.Name, file.Sha256, file.Bytes, Written, Human.In(unit) / (double)Written.In(unit), _generators.Count,
        _assessed > 0 ? _resemblance / _assessed : double.NaN, _measured > 0 ? _quality / _measured : double.NaN);
}
