using System.Globalization;
using System.Text;
using Provenance.Collapse;

namespace Provenance.Cli;

/// <summary>Tells what happens in the lab on standard error: progress, and a row for each arm of each seed when it is done.</summary>
internal sealed class CollapseReporter(Terminal terminal, bool quiet, CollapseOptions options) : ICollapseObserver
{
    private const int MostColumns = 7;

    private readonly ScanReporter _scan = new(terminal, quiet);
    private readonly Dictionary<(ulong Seed, string Arm), List<double>> _ratios = [];
    private readonly int[] _shown = Shown(options.Generations);
    private bool _headed;

    public void OnReject(Reject reject) => _scan.OnReject(reject);

    public void OnWarning(string message) => _scan.OnWarning(message);

    public void OnProgress(CollapseProgress progress) => _scan.DrawProgress(ProgressLine.Format(progress.Fraction, progress.Elapsed, Printable.Clean(progress.Step)));

    public void OnGeneration(GenerationFigures figures)
    {
        var key = (figures.Seed, figures.Arm);
        if (!_ratios.TryGetValue(key, out var ratios))
        {
            _ratios.Add(key, ratios = []);
        }

        ratios.Add(figures.Ratio);
        if (figures.Generation < options.Generations)
        {
            return;
        }

        if (!_headed)
        {
            _headed = true;
            _scan.Say(Row("seed", "perplexity over the human model's, generation", _shown.Select(generation => generation.ToString(CultureInfo.InvariantCulture))));
        }

        _scan.Say(Row(figures.Seed.ToString(CultureInfo.InvariantCulture), figures.Arm, _shown.Select(generation => Ratio(ratios[generation]))));
    }

    internal void EraseProgress() => _scan.EraseProgress();

    internal void Finish(CollapseReport report, string? folder)
    {
        EraseProgress();
        _scan.FinishLists(rejectsWritten: false);
        _scan.Say(string.Create(CultureInfo.InvariantCulture,
            $"{report.Corpus.Words:N0} words of human text in {report.Corpus.Documents:N0} documents ({report.Corpus.Language}), {report.Corpus.TrainingWords:N0} of them to train on, {report.Elapsed.TotalSeconds:0} s"));
        if (folder is not null)
        {
            _scan.Say(Path.Combine(folder, "report.html"));
        }
    }

    private static string Row(string seed, string arm, IEnumerable<string> cells)
    {
        var row = new StringBuilder().Append(seed.PadLeft(4)).Append("  ").Append(Columns.First(arm, 46).PadRight(46));
        foreach (var cell in cells)
        {
            row.Append(cell.PadLeft(7));
        }

        return row.ToString();
    }

    private static string Ratio(double ratio) => double.IsNaN(ratio) ? Figures.None : ratio.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>All generations but 0 where there is room, else some of them and the last.</summary>
    private static int[] Shown(int generations) =>
        generations <= MostColumns ? [.. Enumerable.Range(1, generations)] : [.. Enumerable.Range(1, MostColumns).Select(i => (int)Math.Round(Math.Pow(generations, (i - 1.0) / (MostColumns - 1)))).Distinct()];
}
