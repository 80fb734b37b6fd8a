using Provenance.Detection.Adaptations;
using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;
using Provenance.Detection.Spans;
using Provenance.Text.Tokens;

namespace Provenance.Training.Fitting;

/// <summary>
/// The rows from which an adapted detector's trees learn: of the new windows, and of the sample of the base's training data. What is learned on the way, linear models and counts, is
/// here, too; each row has margins and surprise by models that did not see its fold.
/// </summary>
internal sealed class SourceRows
{
    private static readonly int Columns = FeatureSchema.AdaptedColumns;

    private readonly TrainingPlan _plan;
    private readonly DetectorModel _base;
    private readonly TrainingSample _sample;
    private readonly WorkQueue _work;
    private readonly ulong _seed;
    private readonly float[] _rows;

    private SourceRows(TrainingPlan plan, DetectorModel before, TrainingSample sample, ulong seed, WorkQueue work)
    {
        (_plan, _base, _sample, _seed, _work) = (plan, before, sample, seed, work);
        Windows = plan.Windows.Count;
        _rows = new float[Windows * Columns];
    }

    /// <summary>Number of new windows; rows of the sample are numbered after them.</summary>
    internal int Windows { get; }

    internal int Count => Windows + _sample.Count;

    /// <summary>Linear models of the new windows.</summary>
    internal HashedLinearModel[] Heads { get; private set; } = [];

    internal NgramCounts Counts { get; private set; } = null!;

    internal static SourceRows Measure(TrainingPlan plan, DetectorModel before, TrainingSample sample, ulong seed, WorkQueue work, Action<string, double> progress)
    {
        var rows = new SourceRows(plan, before, sample, seed, work);
        progress("measuring", 0.05);
        rows.WriteBase();
        progress("learning n-grams", 0.15);
        rows.FitHeads();
        progress("counting n-grams", 0.35);
        rows.FitCounts();
        return rows;
    }

    /// <summary>Returns the fold of a row.</summary>
    internal int FoldOf(int row) => row < Windows ? _plan.FoldOf[row] : _sample.FoldOf(row - Windows) % _plan.Folds;

    /// <summary>Returns the score by the base: of a window of the sample, by models that did not see its fold.</summary>
    internal float Before(int row) => row < Windows ? RowOf(row)[^1] : _sample.ScoreOf(row - Windows);

    /// <summary>Returns the values of a new window for the new trees.</summary>
    internal Span<float> RowOf(int window) => _rows.AsSpan(window * Columns, Columns);

    /// <summary>Returns what was measured for the source, as <see cref="SourceMeter"/> does.</summary>
    internal Span<float> MeasuredOf(int window) => RowOf(window).Slice(FeatureSchema.Columns, FeatureSchema.SourceColumns);

    /// <summary>
    /// Writes a row for the gate: features alone, as halves. All else is 0, because the sample has no text. Were only the sample rounded, a split between a value and its half would tell it from all other
    /// text.
    /// </summary>
    internal void WriteForGate(int row, Span<float> values)
    {
        values.Clear();
        if (row < Windows)
        {
            var features = RowOf(row)[..FeatureSchema.Columns];
            for (var i = 0; i < features.Length; i++) values[i] = (float)(Half)features[i];
            return;
        }

        _sample.CopyRow(row - Windows, values[..FeatureSchema.Columns]);
    }

    /// <summary>
    /// Writes a row for the new trees of a window of the sample, as if it had the n-grams of a given new window: its own are not kept. Serves to estimate the loss on text that the base knew.
    /// </summary>
    internal void WriteSample(int row, int borrowed, Span<float> values)
    {
        var features = values[..FeatureSchema.Columns];
        _sample.CopyRow(row - Windows, features);
        var before = Before(row);
        var trees = (before - DetectorModel.Blend(_base.Shares, features, 0)) / _base.Shares[^1];
        SourceModel.WriteRow(features, MeasuredOf(borrowed), trees, before, values);
    }

    internal bool IsMachine(int row) => row < Windows ? _plan.Labels[row] > 0 : _sample.IsMachine(row - Windows);

    private void WriteBase() => _work.Run(Windows, _base.CreateExtractor, (w, extractor) =>
    {
        var row = RowOf(w);
        var features = row[..FeatureSchema.Columns];
        var predictability = FeatureRowWriter.Write(extractor, _base.Heads, _base.Counts, ViewOf(w), features);
        row[^2] = _base.Trees.Score(features);
        row[^1] = DetectorModel.Blend(_base.Shares, features, row[^2]) + predictability;
    });

    private void FitHeads()
    {
        var trainer = new LinearModelTrainer(_plan, _base.Vocabulary, _seed, _work);
        var margins = new float[Windows * _base.Heads.Length];
        Heads = new HashedLinearModel[_base.Heads.Length];
        for (var h = 0; h < Heads.Length; h++)
        {
            Heads[h] = trainer.Fit(h, margins, Heads.Length);
            for (var w = 0; w < Windows; w++) MeasuredOf(w)[h] = margins[(w * Heads.Length) + h];
        }
    }

    private void FitCounts()
    {
        var counter = NgramCounter.Count(_plan, _work.Cancellation);
        var buckets = NgramCounter.BucketsFor(Windows);
        _work.Run(-1, _plan.Folds, fold =>
        {
            var counts = counter.Table(fold, buckets);
            if (fold < 0)
            {
                Counts = counts;
                return;
            }

            var extractor = _base.CreateExtractor();
            for (var w = 0; w < Windows; w++)
            {
                if (_plan.FoldOf[w] != fold) continue;
                var view = ViewOf(w);
                extractor.PrepareSurprisal(counts, view, extractor.Ranks(view));
                extractor.WriteSurprisal(counts, view, MeasuredOf(w));
            }
        });
    }

    /// <summary>Returns all rows outside a fold; all of them for fold -1.</summary>
    internal int[] Outside(int fold) => [.. Enumerable.Range(0, Count).Where(row => fold < 0 || FoldOf(row) != fold)];

    private TokenView ViewOf(int window)
    {
        var (document, from, to) = _plan.Windows[window];
        return _plan.Documents[document].View(from, to);
    }
}
