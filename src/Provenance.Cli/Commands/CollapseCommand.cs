using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Policies;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;
using Provenance.Reports.Collapse;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance collapse</c>: trains language models on their own output, and shows the effects.</summary>
internal sealed class CollapseCommand(TextTerminal terminal, CancellationToken cancellation)
{
    internal const string Summary = "Show what training on generated text does to your text, and whether curation stops it.";

    private const string About = """
        INPUT is human text of at least 200,000 words for figures that mean something; of labelled lines only human ones are read. Small
        language models are trained on it, write as much, and the next ones are trained on that, generation after generation. Arms differ
        in what each generation is trained on; --list-arms lists them. A perplexity ratio of 1 to the model of human text is no loss.

        With -o, FOLDER gets report.html, report.json, generations.csv and orders.csv, also where the run was interrupted; --resume goes on.
        """;

    private const string Codes =
        "0 done, 64 usage, 65 mistakes in a policy, too little human text, or another run in the folder, 66 no such input, 73 the folder cannot be created, 74 reading or writing failed, 130 interrupted, 143 terminated; --resume goes on";

    [Command("collapse", Description = Summary)]
    [Help(About, ExitCodes = Codes, Topics = ["collapse", "policies", "formats"], Examples =
    [
        "provenance collapse my-text/ --quick",
        "provenance collapse my-text/ --policy recommended --policy mine.yaml --arms human,replace,mix -o lab",
        "provenance collapse my-text/ --top-k 50 -o lab-50",
    ])]
    public int Run(
        [Argument("INPUT", Description = ArgumentText.Input), Paths] string[]? input,
        CollapseSettings collapse,
        SeedSettings seed,
        ReadingSettings reading,
        LabelSettings labels,
        ThreadSettings threads,
        QuietSettings messages)
    {
        if (collapse.ListArms)
        {
            terminal.Draw(CollapseText.Arms(CollapseRegime.All));
            return ExitCodes.Done;
        }

        var options = Options(collapse, seed.Seed, threads.Count);
        var request = new CollapseRequest
        {
            Inputs = [.. input ?? [], .. collapse.Inputs ?? []],
            Reading = labels.AddTo(reading.ToOptions()),
            StandardInput = terminal.Input,
            // without a name, the default detector
            Detector = collapse.Model is { } named ? Detector.Load(DetectorLocator.Find(named.Length == 0 ? null : named)) : null,
            Output = collapse.Output,
            Describe = CollapsePages.Write,
            Resume = collapse.Resume,
        };
        if (request.Inputs.Count == 0) throw new UsageException("collapse needs human text: name files or folders of it");

        if (request.Resume && request.Output is null) throw new UsageException("--resume goes on in a folder: name it with -o FOLDER");

        var report = Run(messages.Quiet, options, request);
        if (collapse.Json)
        {
            terminal.WriteLine(report.ToJson());
        }
        else
        {
            CollapseText.Print(terminal, report);
        }

        return ExitCodes.Done;
    }

    private CollapseOptions Options(CollapseSettings collapse, ulong seed, int threads)
    {
        var start = collapse.Quick ? CollapseOptions.Quick : CollapseOptions.Default;
        var own = (collapse.Policies ?? []).Select(asked => UsageException.IfArgument(() => CollapseRegime.Create(PolicyLoader.Load(terminal, asked))));
        return start with
        {
            Arms = [.. collapse.Arms is { } names ? Named(names) : start.Arms, .. own],
            Generations = collapse.Generations ?? start.Generations,
            Seeds = collapse.Seeds ?? start.Seeds,
            Seed = seed,
            Words = collapse.Words ?? start.Words,
            Student = collapse.Student == "neural" ? CollapseStudent.Neural : CollapseStudent.KneserNey,
            Order = collapse.Order,
            Temperature = collapse.Temperature,
            TopK = collapse.TopK,
            TopP = collapse.TopP,
            Orderings = start.Orderings && !collapse.NoOrderings,
            Threads = threads,
            TemporaryFolder = collapse.TemporaryFolder,
        };
    }

    private CollapseReport Run(bool quiet, CollapseOptions options, CollapseRequest request)
    {
        var lab = UsageException.IfArgument(() => new CollapseLab(options));
        var reporter = new ScanReporter(terminal, quiet);
        var report = reporter.Run(
            observer => lab.Run(request, observer, cancellation),
            interrupted: request.Output is { } folder ? $"interrupted; {folder} has what was done, and the same command with --resume goes on" : "interrupted; with -o FOLDER what was done would be kept");
        reporter.Say(CollapseText.Amount(report));
        reporter.Say(report.InputFindings);
        if (request.Output is not null) reporter.Say(Path.Combine(request.Output, "report.html"));

        return report;
    }

    private static List<CollapseRegime> Named(string names)
    {
        var chosen = new List<CollapseRegime>();
        var known = CollapseRegime.All.Select(arm => arm.Name).ToList();
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            chosen.Add(CollapseRegime.All.FirstOrDefault(arm => arm.Name == name)
                ?? throw new UsageException($"there is no arm '{name}'{NearestName.Hint(name, known)}; --list-arms says which there are"));
        }

        return chosen;
    }
}
