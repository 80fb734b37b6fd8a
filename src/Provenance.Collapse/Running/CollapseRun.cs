using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Provenance.Collapse.Corpus;
using Provenance.Collapse.Measures;
using Provenance.Collapse.Orders;
using Provenance.Collapse.Regimes;
using Provenance.Collapse.Results;
using Provenance.Collapse.World;
using Provenance.Documents.Pipelines;
using Provenance.Documents.Rejects;

namespace Provenance.Collapse.Running;

/// <summary>One run of the lab.</summary>
internal sealed class CollapseRun(CollapseRequest request, CollapseOptions options, LabFolder folder, IRunObserver? observer, CancellationToken cancellation)
{
    private const long MinWords = 20_000, WordsForFigures = 200_000;

    /// <summary>Cost of reading, of the shared parts of a seed, and of orders, in units of the shortest generation.</summary>
    private const double ReadingCost = 10, SeedCost = 10, OrdersCost = 60;

    private readonly LabProgress _progress = new(observer, options.Clock);
    private readonly List<string> _warnings = [];

    /// <summary>The results so far; null before the first.</summary>
    internal CollapseReport? Report { get; private set; }

    private IEnumerable<ulong> Seeds => Enumerable.Range(0, options.Seeds).Select(i => options.Seed + (ulong)i);

    internal void Run()
    {
        _progress.Total = ReadingCost + options.Seeds * (SeedCost + options.Arms.Sum(arm => (double)arm.Cost) * options.Generations + (options.Orderings ? OrdersCost : 0));
        var corpus = Read();
        Check(corpus);
        using var journal = new LabJournal(folder.Output, KeyOf(corpus), request.Resume);
        try
        {
            foreach (var seed in Seeds) RunSeed(corpus, seed, journal);
        }
        finally
        {
            Report = journal.Lines.Count > 0 ? Describe(corpus, journal) : null;
        }
    }

    private LabCorpus Read()
    {
        var told = 0.0;
        var corpus = LabCorpus.Load(request, LabShards.WordsFor(options.Words), observer, share =>
        {
            _progress.Add((share - told) * ReadingCost, "reading");
            told = share;
        }, cancellation);
        _progress.Add((1 - told) * ReadingCost, "reading");
        return corpus;
    }

    private void Check(LabCorpus corpus)
    {
        if (corpus.Words < MinWords) throw CollapseErrors.TooLittle(corpus.Words, MinWords);

        if (corpus.Words < WordsForFigures)
        {
            Warn($"only {Number(corpus.Words)} words of human text: from {Number(WordsForFigures)} on, figures say something");
        }

        if (corpus.Empty > 0) Warn($"{Number(corpus.Empty)} documents are left out as {RejectWords.Empty}: {RejectWords.Meaning(RejectWords.Empty)}");

        if (corpus.Short > 0) Warn($"{Number(corpus.Short)} documents of fewer than {LabText.MinWords} words are left out");

        if (corpus.OtherLanguages > 0)
        {
            Warn($"{Number(corpus.OtherLanguages)} words in other languages than {corpus.Language} are left out");
        }

        // orders are also tried with a detector that knows other text than the lab's, whichever detector judges the rest
        var trains = request.Detector is null || options.Orderings;
        if (!Seeds.All(seed => LabShards.Draw(corpus, options.Words, seed).Suffice(trains)))
        {
            throw CollapseErrors.TooFew(corpus.Texts.Length, corpus.Words);
        }
    }

    private void RunSeed(LabCorpus corpus, ulong seed, LabJournal journal)
    {
        var arms = options.Arms.Where(arm => !journal.Has(seed, arm)).OrderByDescending(arm => arm.Cost).ToArray();
        var orders = options.Orderings && !journal.HasOrders(seed);
        // earlier work does not count towards the remaining time
        _progress.Total -= options.Generations * (options.Arms.Sum(arm => (double)arm.Cost) - arms.Sum(arm => (double)arm.Cost)) + (options.Orderings && !orders ? OrdersCost : 0);
        if (arms.Length == 0 && !orders)
        {
            _progress.Total -= SeedCost;
            return;
        }

        _progress.Say(Step("training a detector"));
        var world = LabWorld.Build(request, options, LabShards.Draw(corpus, options.Words, seed), seed, folder.Work, cancellation);
        _progress.Add(SeedCost, Step("generation 0"));
        var meter = new LabMeter(world);
        var work = new List<Action>(arms.Length + 1);
        if (orders) work.Add(() => RunOrders(world, journal));

        work.AddRange(arms.Select(arm => (Action)(() => RunArm(world, meter, arm, journal))));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Workers.Count(options.Threads), CancellationToken = cancellation };
        try
        {
            Parallel.ForEach(Partitioner.Create(work, EnumerablePartitionerOptions.NoBuffering), parallel, one => one());
        }
        catch (AggregateException e) when (e.InnerExceptions.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        string Step(string what) => string.Create(CultureInfo.InvariantCulture, $"seed {seed}  {what}");
    }

    private void RunArm(LabWorld world, LabMeter meter, CollapseRegime arm, LabJournal journal)
    {
        var figures = new List<GenerationFigures>();
        string[] warnings = [];
        foreach (var generation in Lineages.Find(arm).Generations(world, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            // the lab's own regimes deliberately do what policies are warned of
            if (arm.Recipe.Length > 0 && warnings.Length == 0)
            {
                warnings = [.. generation.Set.Warnings.Select(warning => string.Create(CultureInfo.InvariantCulture, $"{arm.Name}, seed {world.Seed}, generation {generation.Number}: {warning}"))];
                Array.ForEach(warnings, _progress.Warn);
            }

            figures.Add(meter.Measure(arm.Name, generation));
            _progress.Add(generation.Number == 0 ? 0 : arm.Cost, string.Create(CultureInfo.InvariantCulture, $"seed {world.Seed}  {arm.Name}  generation {generation.Number}"));
        }

        _progress.Notice(Done(world.Seed, arm, figures[^1]));

        journal.Add(new JournalLine { Seed = world.Seed, Arm = arm.Name, Recipe = arm.Recipe, Generations = figures, Warnings = warnings, HumanText = meter.HumanText });
    }

    private static string Done(ulong seed, CollapseRegime arm, GenerationFigures last)
    {
        var lost = double.IsFinite(last.Ratio) ? string.Create(CultureInfo.InvariantCulture, $"perplexity {last.Ratio:0.00} times the human model's") : "no finite perplexity";
        return string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {arm.Name}: {lost} after {last.Generation} {(last.Generation == 1 ? "generation" : "generations")}");
    }

    private void RunOrders(LabWorld world, LabJournal journal)
    {
        var (orders, sentinels) = OrderTrial.Run(world, share => _progress.Add(share * OrdersCost, string.Create(CultureInfo.InvariantCulture, $"seed {world.Seed}  orders of a pool")), cancellation);
        journal.Add(new JournalLine { Seed = world.Seed, Orders = orders, Sentinels = sentinels });
    }

    private CollapseReport Describe(LabCorpus corpus, LabJournal journal)
    {
        // the folder may hold more than this run asks for
        var lines = journal.Lines.Where(line => Seeds.Contains(line.Seed)).OrderBy(line => line.Seed).ToList();
        var arms = options.Arms.SelectMany(arm => lines.Where(line => line.IsOf(arm))).ToList();
        var orders = lines.Where(line => line.Arm is null && options.Orderings).ToList();
        var training = LabShards.Draw(corpus, options.Words, options.Seed).Training.SelectMany(piece => piece).ToArray();
        var report = new CollapseReport
        {
            Options = options,
            InputFindings = corpus.Found,
            Corpus = new CollapseCorpus(
                corpus.Texts.Length, corpus.Words, corpus.Language, training.Length, training.Distinct(StringComparer.Ordinal).Count(),
                corpus.Digest.ToString("x16", CultureInfo.InvariantCulture)),
            Detector = request.Detector?.Digest ?? "trained",
            HumanText = [.. arms.GroupBy(line => line.Seed).OrderBy(seed => seed.Key).Select(seed => seed.First().HumanText!)],
            Generations = [.. arms.SelectMany(line => line.Generations)],
            Orders = [.. orders.SelectMany(line => line.Orders)],
            Sentinels = [.. orders.SelectMany(line => line.Sentinels)],
            Warnings = [.. _warnings, .. arms.GroupBy(line => line.Arm).SelectMany(arm => arm.FirstOrDefault(line => line.Warnings is { Count: > 0 })?.Warnings ?? [])],
            Complete = Seeds.All(seed => options.Arms.All(arm => journal.Has(seed, arm)) && (!options.Orderings || journal.HasOrders(seed))),
            Elapsed = _progress.Elapsed,
        };
        return report with { Findings = CollapseFindings.Compare(report) };
    }

    /// <summary>Returns the key for resuming a run: the text, and all options that decide figures except the number of seeds and the regimes.</summary>
    private string KeyOf(LabCorpus corpus)
    {
        var settings = LabSettings.List(options).Where(setting => setting.Key is not ("seeds" or "orderings")).Select(setting => $"{setting.Key}={setting.Value}");
        var key = string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', settings)} detector={request.Detector?.Digest ?? "trained"} text={corpus.Digest:x16}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private void Warn(string message)
    {
        _warnings.Add(message);
        _progress.Warn(message);
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
