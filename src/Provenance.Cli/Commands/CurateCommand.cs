using System.CommandLine;
using Provenance.Cli.Policies;
using Provenance.Curation;
using Provenance.Lineage;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance curate</c>: builds a training set.</summary>
internal static class CurateCommand
{
    private const string About = """
        Build a training set that keeps human text in and tails alive, as a policy says.

        POLICY is a YAML file, or the name of one that ships: recommended (at least half human, drawn softly, several generators, no
        near-duplicates), and the three remedies of Zhang et al. 2024 by themselves: quality (good text first), generators (all of them in every
        part), resemblance (human-like text first). --init writes one with every setting and what it means; --check only reads it. Files that a policy
        names are relative to its own folder; INPUT comes in addition.

        Who wrote a document is what --store says of it, else its own fields origin or label, generator and generation, else what the
        policy declares of its input. With --store, the finished set is registered under its name, so that a model can be said to have been
        trained on it: provenance model register MODEL --trained-on NAME.

        FOLDER gets stage-01.jsonl.gz and so on, to be trained on in this order, rejects with reasons, a manifest, a card and a report. The same
        policy over the same documents gives the same bytes.

        Examples:
          provenance curate recommended human/ machine/*.jsonl.gz -o set
          provenance curate --init my-set.yaml; provenance curate my-set.yaml --check
          provenance curate my-set.yaml --store provenance.db -o set --memory 4GiB
          provenance curate --signals

        Exit codes: 0 done, 64 usage, 65 mistakes in the policy, nothing to choose from, or an order that cannot be trusted (see --force),
        66 no such policy or input, 73 the folder cannot be created, 74 reading or writing failed, 75 another process is writing to the store,
        130 interrupted, 143 terminated; --resume goes on.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var policy = new PathArgument<string?>("POLICY") { Description = "A policy file, or the name of one that ships", Arity = ArgumentArity.ZeroOrOne };
        var inputs = TagCommand.Inputs();
        inputs.Arity = ArgumentArity.ZeroOrMore;
        var output = new Option<string?>("--output", "-o") { Description = "The folder that is made; it must not be there, or be empty", HelpName = "FOLDER" };
        var store = new Option<string?>("--store", "-s") { Description = "A provenance store: what it declares is used, and the set is registered in it", HelpName = "STORE" };
        var init = new Option<string?>("--init") { Description = "Write a policy with every setting to FILE, or to standard output", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };
        var check = new Option<bool>("--check") { Description = "Only say what is wrong with the policy" };
        var signals = new Option<bool>("--signals") { Description = "List what can be measured of a document's quality" };
        var seed = new Option<ulong?>("--seed") { Description = "Of all that is drawn; default: the policy's", HelpName = "N", CustomParser = result => NumberParser.Of<ulong>("a whole number from 0", _ => true)(result) };
        var name = new Option<string?>("--name") { Description = "The set's name, in its card and in the store; default: the policy's", HelpName = "NAME" };
        var force = new Option<bool>("--force") { Description = "Go on where the detector's order cannot be trusted; the report says so" };
        var resume = new Option<bool>("--resume") { Description = "Go on with a run that was interrupted" };
        var rejects = new Option<string?>("--rejects") { Description = "Write records that cannot be read, with reasons, as JSON lines", HelpName = "FILE" };
        var memory = new Option<long>("--memory") { Description = "Memory for documents and their facts, such as 512M; the rest goes to temporary files; default: 1GiB", HelpName = "SIZE", CustomParser = MemorySize.Parse };
        var temporary = new Option<string?>("--temp") { Description = "Where temporary files go; default: beside the output", HelpName = "FOLDER" };
        var model = SharedOptions.Model();
        var threads = SharedOptions.Threads();
        var reading = new ReadingArguments();
        var quiet = SharedOptions.Quiet();
        var command = new Command("curate", About) { policy, inputs, output, store, init, check, signals, seed, name, model, force, resume, rejects, memory, temporary, threads, reading.Options, quiet };
        command.SetAction(parsed =>
        {
            if (parsed.GetResult(init) is not null)
            {
                return Init(terminal, parsed.GetValue(init));
            }

            if (parsed.GetValue(signals))
            {
                terminal.Draw(SignalTable.Of(SignalCatalog.Signals));
                return ExitCodes.Done;
            }

            var recipe = PolicyLoader.Load(terminal, parsed.GetValue(policy) ?? throw new UsageException("curate needs a POLICY; --init writes one"));
            recipe = recipe with { Seed = parsed.GetValue(seed) ?? recipe.Seed, Name = parsed.GetValue(name) ?? recipe.Name };
            if (parsed.GetValue(check))
            {
                new ScanReporter(terminal, parsed.GetValue(quiet)).Say($"{parsed.GetValue(policy)}: no mistakes");
                return ExitCodes.Done;
            }

            using var opened = parsed.GetValue(store) is { } location ? StoreOptions.Open(terminal, location) : null;
            var request = new CurationRequest
            {
                Policy = recipe,
                Inputs = parsed.GetValue(inputs) ?? [],
                Output = parsed.GetValue(output) ?? throw new UsageException("curate needs a folder for the set: -o FOLDER"),
                StandardInput = terminal.Input,
                Reading = reading.Of(parsed),
                Declarations = opened,
                RejectsPath = parsed.GetValue(rejects),
                Force = parsed.GetValue(force),
                Resume = parsed.GetValue(resume),
            };
            var options = new CurationOptions
            {
                Threads = parsed.GetValue(threads),
                MemoryBytes = parsed.GetResult(memory) is null ? CurationOptions.Default.MemoryBytes : parsed.GetValue(memory),
                TemporaryFolder = parsed.GetValue(temporary),
            };
            if (opened is not null)
            {
                new Registrar(opened).RequireNewSet(recipe.Name);
            }

            if (recipe.Inputs.Count == 0 && request.Inputs.Count == 0)
            {
                throw new UsageException($"{parsed.GetValue(policy)} names no inputs: name some behind it");
            }

            var curator = new Curator(Detector.Load(DetectorLocator.Find(parsed.GetValue(model))), options);
            var summary = Curate(terminal, parsed.GetValue(quiet), request, curator, cancellation);
            if (opened is not null)
            {
                Register(terminal, parsed.GetValue(quiet), opened, request, summary, cancellation);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static int Init(Terminal terminal, string? path)
    {
        if (path is null or "-")
        {
            terminal.WriteLine(PolicyTemplate.Text.TrimEnd());
        }
        else
        {
            PolicyTemplate.WriteTo(path);
        }

        return ExitCodes.Done;
    }

    private static CurationSummary Curate(Terminal terminal, bool quiet, CurationRequest request, Curator curator, CancellationToken cancellation)
    {
        var reporter = new CurationReporter(terminal, quiet);
        try
        {
            var summary = UsageException.IfArgument(() => curator.Curate(request, reporter, cancellation));
            reporter.Finish(summary, request.RejectsPath is not null);
            return summary;
        }
        catch (OperationCanceledException e)
        {
            throw new InterruptedException("interrupted; no set was written; the same command with --resume goes on where this one was", e);
        }
        finally
        {
            reporter.EraseProgress();
        }
    }

    /// <summary>A set that a store knows of can be said to have trained a model, whose output then has a generation.</summary>
    private static void Register(Terminal terminal, bool quiet, IProvenanceStore store, CurationRequest request, CurationSummary summary, CancellationToken cancellation)
    {
        var stages = new RecordingRequest { Inputs = [.. summary.Stages.Select(stage => Path.Combine(summary.Folder, stage.Key))], Reading = request.Reading };
        var registrar = new Registrar(store);
        Recording.Run(terminal, quiet, stages, observer => registrar.RegisterSet(request.Policy.Name, stages, observer, cancellation));
        new ScanReporter(terminal, quiet).Say($"{request.Policy.Name}: registered in {store.Name}");
    }
}
