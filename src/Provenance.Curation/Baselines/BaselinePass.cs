using Provenance.Curation.Diversity;
using Provenance.Curation.Pool;
using Provenance.Documents.Identity;
using Provenance.Documents.Inputs;

namespace Provenance.Curation.Baselines;

/// <summary>
/// Compares documents with human text: files that the policy names, or the documents of the pool that count as human. Reads the pool once
/// to count the reference, and once to measure if likeness or perplexity is needed.
/// </summary>
internal sealed class BaselinePass(CurationPolicy policy, DocumentPool pool, PoolPass texts, ReadingOptions reading)
{
    private readonly LikenessModel? _likeness = policy.Sampling.Method == SamplingMethod.Dsir ? new LikenessModel() : null;
    private readonly BigramModel? _bigrams = policy.Quality.PerplexityBand is null ? null : new BigramModel();
    private readonly bool _wantsTail = policy.Diversity.TailCoverage is not null;

    /// <summary>Returns true if a policy needs this pass.</summary>
    internal static bool IsNeeded(CurationPolicy policy) =>
        policy.Sampling.Method == SamplingMethod.Dsir || policy.Quality.PerplexityBand is not null || policy.Diversity.TailCoverage is not null;

    /// <summary>Words of the reference, if a minimum tail coverage needs them.</summary>
    internal WordCounts Words { get; } = new();

    /// <summary>Counts the reference and, if needed, measures every eligible document; marks those outside the perplexity band.</summary>
    /// <exception cref="DataException">There is no reference.</exception>
    internal void Run(Action<Reject>? onReject, CancellationToken cancellation)
    {
        var any = policy.Reference.Count > 0 ? CountFiles(onReject, cancellation) : CountPool(cancellation);
        if (!any) throw CurationErrors.NoReference(_wantsTail ? "tail coverage" : _likeness is not null ? "likeness" : "perplexity");

        _likeness?.Finish();
        if (_likeness is not null || _bigrams is not null) Measure(cancellation);

        if (policy.Quality.PerplexityBand is { } band)
        {
            MarkOutside(band, policy.Reference.Count > 0 ? FilePerplexities(cancellation) : HumanPerplexities());
        }
    }

    private bool IsReference(int place) => policy.Reference.Count == 0 && (pool.Flags[place] & PoolFlags.Human) != 0 && pool.Causes[place] == RejectCause.None;

    private bool CountPool(CancellationToken cancellation)
    {
        var any = 0;
        var counts = Enumerable.Range(0, texts.Workers).Select(_ => new WordCounts()).ToList();
        texts.Run<object>(() => this, [.. counts.Select<WordCounts, PoolPass.Take<object>>(own =>
        {
            var reader = new DocumentWords();
            return (_, ordinal, in view, reject) =>
            {
                var place = pool.Places[ordinal];
                if (reject is not null || pool.Causes[place] != RejectCause.None || (_likeness is null && !IsReference(place))) return;

                var words = reader.Get(view.Text);
                _likeness?.Count(words, reference: false);
                if (IsReference(place))
                {
                    Count(words, IdHash.Compute(view.Text), own);
                    Interlocked.Increment(ref any);
                }
            };
        })], _ => { }, null, cancellation);
        counts.ForEach(Words.Add);
        return any > 0;
    }

    private bool CountFiles(Action<Reject>? onReject, CancellationToken cancellation)
    {
        var reader = new DocumentWords();
        var any = false;
        using var source = DocumentSource.Open(policy.Reference, reading, [], onReject);
        while (source.TryRead(out var view))
        {
            cancellation.ThrowIfCancellationRequested();
            Count(reader.Get(view.Text), IdHash.Compute(view.Text), Words);
            any = true;
        }

        if (_likeness is not null) CountPool(cancellation);

        return any;
    }

    private void Count(ReadOnlySpan<ulong> words, ulong hash, WordCounts counts)
    {
        _likeness?.Count(words, reference: true);
        _bigrams?.Count(words, BigramModel.HalfOf(hash));
        if (_wantsTail) counts.Add(words);
    }

    private void Measure(CancellationToken cancellation)
    {
        pool.Likenesses = _likeness is null ? [] : new float[pool.Count];
        pool.Perplexities = _bigrams is null ? [] : new float[pool.Count];
        texts.Run<object>(() => this, [.. Enumerable.Range(0, texts.Workers).Select<int, PoolPass.Take<object>>(_ =>
        {
            var reader = new DocumentWords();
            return (_, ordinal, in view, reject) =>
            {
                var place = pool.Places[ordinal];
                if (reject is not null || pool.Causes[place] != RejectCause.None) return;

                var words = reader.Get(view.Text);
                if (_likeness is not null) pool.Likenesses[place] = _likeness.LogRatio(words);

                if (_bigrams is not null)
                {
                    pool.Perplexities[place] = _bigrams.Perplexity(words, BigramModel.HalfOf(IdHash.Compute(view.Text)));
                }
            };
        })], _ => { }, null, cancellation);
    }

    private List<float> HumanPerplexities() =>
        [.. Enumerable.Range(0, pool.Count).Where(place => IsReference(place) && !float.IsNaN(pool.Perplexities[place])).Select(place => pool.Perplexities[place])];

    private List<float> FilePerplexities(CancellationToken cancellation)
    {
        var perplexities = new List<float>();
        var reader = new DocumentWords();
        using var source = DocumentSource.Open(policy.Reference, reading, []);
        while (source.TryRead(out var view))
        {
            cancellation.ThrowIfCancellationRequested();
            perplexities.Add(_bigrams!.Perplexity(reader.Get(view.Text), BigramModel.HalfOf(IdHash.Compute(view.Text))));
        }

        perplexities.RemoveAll(float.IsNaN);
        return perplexities;
    }

    private void MarkOutside((double Low, double High) band, List<float> reference)
    {
        if (reference.Count == 0) return;

        reference.Sort();
        var (least, most) = (Quantile(reference, band.Low), Quantile(reference, band.High));
        for (var place = 0; place < pool.Count; place++)
        {
            if (pool.Causes[place] == RejectCause.None && (pool.Perplexities[place] < least || pool.Perplexities[place] > most))
            {
                pool.Causes[place] = RejectCause.Perplexity;
            }
        }
    }

    private static float Quantile(List<float> sorted, double share) => sorted[(int)Math.Round(share * (sorted.Count - 1))];
}
