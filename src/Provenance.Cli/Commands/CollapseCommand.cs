using System.CommandLine;
using Provenance.Cli.Policies;
using Provenance.Collapse;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance collapse</c>: trains language models on their own output, and shows what that does.</summary>
internal static class CollapseCommand
{
    private const string About = """
        Show what training on generated text does to your text, and whether curation stops it.

        INPUT is human text: files, folders, globs or - for standard input, of at least 200,000 words for figures that mean something; of labelled lines
        only human ones are read. A small language model learns from it, writes as much, and the next one learns from that, generation after
        generation. Arms differ in what each generation is trained on: only the last one's output (replace), everything so far (accumulate),
        human text beside it (mix), what a detector takes for human (resample), a policy of yours (--policy), and more; --list-arms says
        which. Perplexity is measured on human text that no model has seen: a ratio of 1 to the model of human text is no loss.

        With -o, FOLDER gets report.html, report.json, generations.csv and orders.csv, also where the run was interrupted; --resume goes on. The same
        text and seed give the same numbers. The models are small: what they show is the direction, and not how much a large one would lose.

        Examples:
          provenance collapse my-text/ -o lab
          provenance collapse my-text/ --quick
          provenance collapse my-text/ --policy recommended --policy mine.yaml --arms human,replace,mix -o lab
          provenance collapse my-text/ --top-k 50 -o lab-50

        Exit codes: 0 done, 64 usage, 65 mistakes in a policy, too little human text, or another run in the folder, 66 no such input,
        73 the folder cannot be created, 74 reading or writing failed, 130 interrupted, 143 terminated; --resume goes on.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var defaults = CollapseOptions.Default;
        var inputs = TagCommand.Inputs();
        inputs.Arity = ArgumentArity.ZeroOrMore;
        var input = new Option<string[]>("--input", "-i") { Description = "The same as INPUT; may be given again", HelpName = "INPUT", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o") { Description = "A folder for the report; it must not be there, or be empty", HelpName = "FOLDER" };
        var quick = new Option<bool>("--quick") { Description = "A first look within a minute: one seed, four generations, 60,000 words, seven arms" };
        var arms = new Option<string?>("--arms") { Description = "Only these, with commas between them", HelpName = "NAMES" };
        var list = new Option<bool>("--list-arms") { Description = "List the arms that there are" };
        var policies = new Option<string[]>("--policy") { Description = "One more arm: human text and the last generation's, curated by this policy; may be given again", HelpName = "POLICY", Arity = ArgumentArity.OneOrMore };
        var generations = Number("--generations", "Generations after the human one", defaults.Generations, 1, 100);
        var seeds = Number("--seeds", "How often everything is done, with other documents in each part; several give bands", defaults.Seeds, 1, 100);
        var seed = SharedOptions.Seed();
        var words = Number("--words", "Words of human text to train on at most; no more than 45% of the text are", defaults.Words, 5000, int.MaxValue);
        var student = new Option<string?>("--student") { Description = "What is trained: kneser-ney (n-grams) or neural (a small network); default: kneser-ney", HelpName = "KIND" };
        student.AcceptOnlyFromAmong("kneser-ney", "neural");
        var order = Number("--order", "Words of the longest n-gram", defaults.Order, 2, 5);
        var temperature = new Option<double>("--temperature") { Description = "Models write at this temperature; 1 draws from their distribution as it is", HelpName = "T", CustomParser = NumberParser.Of<double>("a temperature above 0, at most 10", value => value is > 0 and <= 10), DefaultValueFactory = _ => defaults.Temperature };
        var topK = Number("--top-k", "Models write with the k most probable words only; 0: all", defaults.TopK, 0, int.MaxValue);
        var topP = new Option<double>("--top-p") { Description = "Models write with the fewest words that have this probability together; 1: all", HelpName = "P", CustomParser = NumberParser.Of<double>("a probability above 0, at most 1", value => value is > 0 and <= 1), DefaultValueFactory = _ => defaults.TopP };
        var detector = new Option<string?>("--detector", "--model", "-m") { Description = "Judge documents by this detector, without FILE the one that ships; default: one trained on generation 1", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };
        var orderings = new Option<bool>("--no-orderings") { Description = "Leave out the orders of a pool" };
        var resume = new Option<bool>("--resume") { Description = "Go on with a run that was interrupted, or add seeds and arms to one" };
        var json = new Option<bool>("--json") { Description = "Print the whole report as JSON instead of tables" };
        var temporary = new Option<string?>("--temp") { Description = "Where temporary files go; default: the system's folder", HelpName = "FOLDER" };
        var threads = SharedOptions.Threads();
        var reading = new ReadingArguments();
        var quiet = SharedOptions.Quiet();
        var command = new Command("collapse", About)
        {
            inputs, input, output, quick, arms, list, policies, generations, seeds, seed, words, student, order, temperature, topK, topP, detector, orderings, resume, json, temporary, threads, reading.Options, quiet,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(list))
            {
                terminal.Draw(CollapseText.Arms(CollapseArm.All));
                return ExitCodes.Done;
            }

            var start = parsed.GetValue(quick) ? CollapseOptions.Quick : defaults;
            var own = (parsed.GetValue(policies) ?? []).Select(asked => UsageException.IfArgument(() => CollapseArm.Of(PolicyLoader.Load(terminal, asked))));
            var options = start with
            {
                Arms = [.. parsed.GetValue(arms) is { } names ? Named(names) : start.Arms, .. own],
                Generations = Given(generations, start.Generations),
                Seeds = Given(seeds, start.Seeds),
                Seed = parsed.GetValue(seed),
                Words = Given(words, start.Words),
                Student = parsed.GetValue(student) == "neural" ? CollapseStudent.Neural : CollapseStudent.KneserNey,
                Order = parsed.GetValue(order),
                Temperature = parsed.GetValue(temperature),
                TopK = parsed.GetValue(topK),
                TopP = parsed.GetValue(topP),
                Orderings = start.Orderings && !parsed.GetValue(orderings),
                Threads = parsed.GetValue(threads),
                TemporaryFolder = parsed.GetValue(temporary),
            };
            var request = new CollapseRequest
            {
                Inputs = [.. parsed.GetValue(inputs) ?? [], .. parsed.GetValue(input) ?? []],
                Reading = reading.Of(parsed),
                StandardInput = terminal.Input,
                Detector = parsed.GetResult(detector) is null ? null : Detector.Load(DetectorLocator.Find(parsed.GetValue(detector))),
                Output = parsed.GetValue(output),
                Resume = parsed.GetValue(resume),
            };
            if (request.Inputs.Count == 0)
            {
                throw new UsageException("collapse needs human text: name files or folders of it");
            }

            if (request.Resume && request.Output is null)
            {
                throw new UsageException("--resume goes on in a folder: name it with -o FOLDER");
            }

            var report = Run(terminal, parsed.GetValue(quiet), UsageException.IfArgument(() => new CollapseLab(options)), options, request, cancellation);
            if (parsed.GetValue(json))
            {
                terminal.WriteLine(report.ToJson());
            }
            else
            {
                CollapseText.Print(terminal, report);
            }

            return ExitCodes.Done;

            int Given(Option<int> option, int otherwise) => parsed.GetResult(option) is { Implicit: false } ? parsed.GetValue(option) : otherwise;
        });
        return command;
    }

    private static CollapseReport Run(Terminal terminal, bool quiet, CollapseLab lab, CollapseOptions options, CollapseRequest request, CancellationToken cancellation)
    {
        var reporter = new CollapseReporter(terminal, quiet, options);
        try
        {
            var report = lab.Run(request, reporter, cancellation);
            reporter.Finish(report, request.Output);
            return report;
        }
        catch (OperationCanceledException e)
        {
            throw new InterruptedException(
                request.Output is { } folder ? $"interrupted; {folder} has what was done, and the same command with --resume goes on" : "interrupted; with -o FOLDER what was done would be kept", e);
        }
        finally
        {
            reporter.EraseProgress();
        }
    }

    private static List<CollapseArm> Named(string names)
    {
        var chosen = new List<CollapseArm>();
        var known = CollapseArm.All.Select(arm => arm.Name).ToList();
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            chosen.Add(CollapseArm.All.FirstOrDefault(arm => arm.Name == name)
                ?? throw new UsageException($"there is no arm '{name}'{NearestName.Hint(name, known)}; --list-arms says which there are"));
        }

        return chosen;
    }

    private static Option<int> Number(string name, string description, int otherwise, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = NumberParser.Of<int>(most == int.MaxValue ? $"a whole number from {least}" : $"a whole number from {least} to {most}", value => value >= least && value <= most),
        DefaultValueFactory = _ => otherwise,
    };
}
