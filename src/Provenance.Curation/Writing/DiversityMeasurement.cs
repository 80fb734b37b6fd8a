using Provenance.Curation.Diversity;
using Provenance.Curation.Pool;
using Provenance.Documents.Identity;
using Provenance.Documents.Inputs;

namespace Provenance.Curation.Writing;

/// <summary>
/// Measures the diversity of reference, pool, training set and stages while they are written, on a sample of documents with low text hashes, of a fixed
/// size in bytes. A document counts once in a part, however often it is repeated there.
/// </summary>
internal sealed class DiversityMeasurement
{
    /// <summary>Size of the sample, about two and a half million words; with four times as many, measuring took as long as scoring.</summary>
    private const long SampleBytes = 16 << 20;

    private readonly DocumentPool _pool;
    private readonly DocumentIds _ids;
    private readonly List<DiversityMeter> _stages;
    private readonly DiversityMeter _reference;
    private readonly DiversityMeter _all;
    private readonly DiversityMeter _set;
    private readonly bool _referenceIsOfPool;
    private readonly ulong _highest;
    private readonly Dictionary<int, List<int>> _placed = [];

    internal DiversityMeasurement(CurationPolicy policy, DocumentPool pool, long textBytes, int stages)
    {
        _pool = pool;
        var index = new WordIndex();
        _ids = new DocumentIds(index);
        _reference = new DiversityMeter(index, policy.Seed);
        _all = new DiversityMeter(index, policy.Seed);
        _set = new DiversityMeter(index, policy.Seed);
        _stages = [.. Enumerable.Range(0, stages).Select(_ => new DiversityMeter(index, policy.Seed))];
        _referenceIsOfPool = policy.Reference.Count == 0;
        _highest = textBytes <= SampleBytes ? ulong.MaxValue : (ulong)(ulong.MaxValue * (SampleBytes / (double)textBytes));
    }

    /// <summary>Returns true if a document is in the sample; safe from any thread.</summary>
    internal bool Wants(ReadOnlySpan<byte> text) => IdHash.Compute(text) <= _highest;

    /// <summary>Records the stage of a document of the next block; -1 for rejects.</summary>
    internal void Place(int place, int stage)
    {
        if (stage < 0) return;

        if (!_placed.TryGetValue(place, out var stages)) _placed.Add(place, stages = []);

        stages.Add(stage);
    }

    /// <summary>Measures a block's sampled documents.</summary>
    internal void Take(WriteBlock block)
    {
        var start = 0;
        foreach (var (place, end) in block.Sampled)
        {
            Add(place, block.Texts.Written[start..end]);
            start = end;
        }

        _placed.Clear();
    }

    /// <summary>Measures the policy's reference texts, as many bytes of them as of the pool.</summary>
    internal void ReadReference(IReadOnlyList<string> files, ReadingOptions reading, CancellationToken cancellation)
    {
        long bytes = 0;
        using var source = DocumentSource.Open(files, reading, []);
        while (bytes < SampleBytes && source.TryRead(out var view))
        {
            cancellation.ThrowIfCancellationRequested();
            bytes += view.Text.Length;
            _reference.Add(_ids.Get(view.Text), view.Text);
        }
    }

    internal List<SelectionDiversity> Measure()
    {
        var reference = _reference.Measure();
        var parts = new List<SelectionDiversity> { new("reference", reference, null), Part("pool", _all), Part("set", _set) };
        for (var i = 0; i < _stages.Count; i++) parts.Add(Part(SelectionWriter.NameOf(i).Split('.')[0], _stages[i]));

        return reference.Words > 0 ? parts : parts[1..];

        SelectionDiversity Part(string name, DiversityMeter meter) => new(name, meter.Measure(), reference.Words > 0 ? meter.CompareTo(_reference) : null);
    }

    private void Add(int place, ReadOnlySpan<byte> text)
    {
        var ids = _ids.Get(text);
        _all.Add(ids, text);
        if (_referenceIsOfPool && (_pool.Flags[place] & PoolFlags.Human) != 0 && _pool.Causes[place] != RejectCause.ExactDuplicate)
        {
            _reference.Add(ids, text);
        }

        if (_placed.TryGetValue(place, out var stages))
        {
            // a repeat is as varied as the document itself, but would make the set look like copies
            _set.Add(ids, text);
            foreach (var stage in stages.Distinct()) _stages[stage].Add(ids, text);
        }
    }
}
