using System.Globalization;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;
using Provenance.Detection.Quantification;
using Provenance.Documents.Statistics;
using Provenance.Text.Identification;
using Provenance.Training.Learning;

namespace Provenance.Training.Fitting;

/// <summary>Measures verdicts in each language on left-out data sets, and decides which languages get them: those where the rate holds and machine text is found.</summary>
internal sealed class LanguageCheck
{
    /// <summary>Minimum number of windows of each label that are long enough for a verdict.</summary>
    private const int MinWindows = 50;

    /// <summary>Minimum share of machine text found at a rate, as a multiple of the rate; below it, a verdict hardly indicates machine text.</summary>
    private const double MinGain = 3;

    /// <summary>Minimum share of left-out data sets that keep <see cref="Excess"/> times the rate. Few data sets may show less than the thresholds aim at.</summary>
    private const double MinKept = 2.0 / 3;

    /// <summary>The realised false-positive rate that is promised, as a multiple of the rate.</summary>
    private const double Excess = 2;

    private const double Five = 0.05, One = 0.01;

    private readonly TrainingPlan _plan;
    private readonly float[] _scores;
    private readonly List<int>[] _human = Lists();
    private readonly List<int>[] _machine = Lists();

    /// <summary>The group of each language in <see cref="_sample"/>, or -1.</summary>
    private readonly int[] _groups = new int[Languages.Codes.Length];

    private readonly ConformalSample _sample;

    /// <param name="plan">The windows.</param>
    /// <param name="scores">The score of each window, by models that saw nothing of its fold.</param>
    internal LanguageCheck(TrainingPlan plan, float[] scores)
    {
        (_plan, _scores) = (plan, scores);
        for (var w = 0; w < scores.Length; w++) (plan.Labels[w] > 0 ? _machine : _human)[LanguageOf(w)].Add(w);
        Array.Fill(_groups, -1);
        _groups[Languages.English] = DetectorModel.English;
        var count = DetectorModel.English + 1;
        for (var language = 0; language < _groups.Length; language++)
        {
            if (language != Languages.Unknown && language != Languages.English && Judged(_human[language]).Count >= MinWindows) _groups[language] = count++;
        }

        _sample = new ConformalSample(Rows(), new ConformalOptions { Groups = count, LengthEdges = [DetectorModel.MinWords, .. ScoreGrid.LengthEdges] });
        var figures = new List<LanguageFigures>();
        for (var language = 0; language < _groups.Length; language++)
        {
            if (language != Languages.Unknown && _human[language].Count + _machine[language].Count >= MinWindows) figures.Add(Measure(language));
        }

        Figures = figures;
    }

    /// <summary>The figures of each language with enough text of either label, in the order of their codes.</summary>
    internal IReadOnlyList<LanguageFigures> Figures { get; }

    /// <summary>Returns the thresholds of the languages with verdicts, and the group of each language in them, or -1. The first group is English, with or without verdicts.</summary>
    internal (ConformalThresholds Thresholds, sbyte[] Groups) Fit()
    {
        var groups = new sbyte[_groups.Length];
        Array.Fill(groups, (sbyte)-1);
        var kept = new List<int> { DetectorModel.English };
        foreach (var figures in Figures)
        {
            if (figures.Unsupported is not null) continue;
            var language = Languages.Codes.IndexOf(figures.Language);
            groups[language] = language == Languages.English ? DetectorModel.English : (sbyte)kept.Count;
            if (language != Languages.English) kept.Add(_groups[language]);
        }

        return (ConformalTrainer.Fit(_sample, [.. kept]), groups);
    }

    /// <summary>Returns the scores of human windows of the languages with a group; of all human windows, in the group of English, where there are none.</summary>
    private ConformalRow[] Rows()
    {
        var rows = new List<ConformalRow>();
        for (var language = 0; language < _groups.Length; language++)
        {
            if (_groups[language] >= 0) rows.AddRange(_human[language].Select(w => Row(w, _groups[language])));
        }

        if (rows.Count == 0) rows.AddRange(_human.SelectMany(windows => windows.Select(w => Row(w, DetectorModel.English))));
        return [.. rows];
    }

    private ConformalRow Row(int window, int group) => new(_scores[window], _plan.WordsOf(window), group, _plan.SetOf[window]);

    private LanguageFigures Measure(int language)
    {
        var (human, machine) = (Judged(_human[language]), Judged(_machine[language]));
        var group = _groups[language];
        var sets = group < 0 ? [] : human.GroupBy(w => _plan.SetOf[w]).IntersectBy(_sample.SetsOf(group), static set => set.Key).ToList();
        var figures = new LanguageFigures
        {
            Language = Languages.Codes[language],
            Human = human.Count,
            HumanSets = sets.Count,
            Machine = machine.Count,
            MachineSets = machine.Select(w => _plan.SetOf[w]).Distinct().Count(),
        };
        if (human.Count < MinWindows) return figures with { Unsupported = $"too little human text: {human.Count} of {MinWindows} windows" };
        if (machine.Count < MinWindows) return figures with { Unsupported = $"too little machine text: {machine.Count} of {MinWindows} windows" };

        var (negatives, positives) = (ScoresOf(human), ScoresOf(machine));
        var tpr = Metrics.TprAtFpr(positives, negatives, [Five, One]);
        figures = figures with
        {
            Auroc = Metrics.Auroc(positives, negatives),
            Tpr = (tpr[0], tpr[1]),
            Found = (Found(machine, group, Five), Found(machine, group, One)),
        };
        if (sets.Count >= 2)
        {
            var ((mean5, kept5), (mean1, kept1)) = (Realised(sets, group, Five), Realised(sets, group, One));
            figures = figures with { Realised = (mean5, mean1), Kept = (kept5, kept1) };
        }

        return figures with { Unsupported = Reason(figures) };
    }

    private static string? Reason(LanguageFigures figures)
    {
        if (figures.Kept is { } kept && Math.Min(kept.At5, kept.At1) < MinKept)
            return Text($"too few left-out data sets keep twice the rate: {kept.At5:0%} of {figures.HumanSets} at 5%, {kept.At1:0%} at 1%");
        return figures.Found is { } found && (found.At5 < MinGain * Five || found.At1 < MinGain * One)
            ? Text($"finds too little machine text of left-out data sets: {found.At5:0.0%} at 5%, {found.At1:0.0%} at 1%")
            : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns the share of machine windows at a rate, each by thresholds without its data set.</summary>
    private double Found(List<int> machine, int group, double rate) =>
        machine.GroupBy(w => _plan.SetOf[w]).Sum(set => (double)Flagged(set, group, rate, set.Key)) / machine.Count;

    /// <summary>Returns the mean share of human windows at a rate over data sets, each by thresholds of the others, and the share of data sets that keep the promise.</summary>
    private (double Mean, double Kept) Realised(List<IGrouping<int, int>> sets, int group, double rate)
    {
        var rates = sets.ConvertAll(set => (double)Flagged(set, group, rate, set.Key) / set.Count());
        return (rates.Average(), rates.Count(realised => realised <= Excess * rate) / (double)rates.Count);
    }

    private int Flagged(IEnumerable<int> windows, int group, double rate, int without)
    {
        var thresholds = new double[_sample.Lengths];
        for (var bucket = 0; bucket < thresholds.Length; bucket++) thresholds[bucket] = _sample.Threshold(group, bucket, rate, without);
        return windows.Count(w => _scores[w] >= thresholds[_sample.BucketOf(_plan.WordsOf(w))]);
    }

    private int LanguageOf(int window)
    {
        var language = Languages.Codes.IndexOf(_plan.DocumentOf(window).Language);
        return language < 0 ? Languages.Unknown : language;
    }

    /// <summary>Returns the windows that are long enough for a verdict.</summary>
    private List<int> Judged(List<int> windows) => windows.FindAll(w => _plan.WordsOf(w) >= DetectorModel.MinWords);

    private double[] ScoresOf(List<int> windows) => [.. windows.Select(w => (double)_scores[w])];

    private static List<int>[] Lists()
    {
        var lists = new List<int>[Languages.Codes.Length];
        for (var i = 0; i < lists.Length; i++) lists[i] = [];
        return lists;
    }
}
