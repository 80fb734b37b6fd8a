using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Policies;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;
using Provenance.Reports.Selections;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance curate</c>: builds a training set.</summary>
internal sealed class CurateCommand(TextTerminal terminal, CancellationToken cancellation)
{
    internal const string Summary = "Build a training set that keeps human text in and tails alive, as a policy says.";

    private const string About = """
        POLICY is a YAML file, or one that ships: recommended (at least half human, drawn softly, several generators, no near-duplicates),
        quality (good text first), generators (all of them in every part) or resemblance (human-like text first).

        A policy that goes by a detector scores documents, unless they were scored before: --assessments takes what 'scan -o' wrote; what 'scan --annotate'
        wrote into documents and 'scan --store' into the store is found without being named. An assessment counts where the same detector made it of exactly
        the same text.

        FOLDER gets stage-01.jsonl.gz and so on, to be trained on in this order, rejects with reasons, a manifest, a card and a report. The
        same policy over the same documents gives the same bytes.
        """;

    private const string Codes =
        "0 done, 64 usage, 65 mistakes in the policy, nothing to choose from, or an order that cannot be trusted (see --force), 66 no such policy or input, 73 the folder cannot be created, 74 reading or writing failed, 75 another process is writing to the store, 130 interrupted, 143 terminated; --resume goes on";

    [Command("curate", Description = Summary)]
    [Help(About, ExitCodes = Codes, Topics = ["policies", "stores", "formats"], Examples =
    [
        "provenance curate recommended crawl/ books/ --assessments scores.jsonl.gz -o set",
        "provenance curate --init my-set.yaml; provenance curate my-set.yaml --check",
        "provenance curate my-set.yaml --store provenance.db -o set --memory 4GiB",
    ])]
    public int Run(
        [Argument("POLICY", Description = "A policy file, or the name of one that ships"), Paths, Completes(Candidates.Policies)] string? policy,
        [Argument("INPUT", Description = ArgumentText.Input), Paths] string[]? input,
        CurateSettings curate,
        DetectorSettings detector,
        ReadingSettings reading,
        LabelSettings labels,
        ThreadSettings threads,
        QuietSettings messages)
    {
        if (curate.Init is not null) return Init(curate.Init);

        if (curate.Signals)
        {
            terminal.Draw(SignalTable.Create(SignalCatalog.Signals));
            return ExitCodes.Done;
        }

        var recipe = PolicyLoader.Load(terminal, policy ?? throw new UsageException("curate needs a POLICY; --init writes one"));
        recipe = recipe with { Seed = curate.Seed ?? recipe.Seed, Name = curate.NameOf(policy, recipe.Name) };
        if (curate.Check)
        {
            new ScanReporter(terminal, messages.Quiet).Say($"{policy}: no mistakes");
            return ExitCodes.Done;
        }

        using var opened = curate.FindStore() is { } store ? StoreSettings.Open(terminal, store) : null;
        var request = new CurationRequest
        {
            Policy = recipe,
            Inputs = input ?? [],
            Assessments = curate.Assessments ?? [],
            Output = curate.Output ?? throw new UsageException("curate needs a folder for the set: -o FOLDER"),
            Describe = SelectionPages.Write,
            StandardInput = terminal.Input,
            Tokenizers = TextTokenizers.Load,
            Reading = labels.AddTo(reading.ToOptions()),
            Declarations = opened,
            RejectsPath = curate.Rejects,
            Force = curate.Force,
            Resume = curate.Resume,
            Strict = curate.Strict,
        };
        var options = new CurationOptions
        {
            Threads = threads.Count,
            MemoryBytes = MemorySize.Parse(curate.Memory) ?? CurationOptions.Default.MemoryBytes,
            TemporaryFolder = curate.TemporaryFolder,
        };
        if (opened is not null) new Registrar(opened).RequireNewSet(recipe.Name);

        if (recipe.Inputs.Count == 0 && request.Inputs.Count == 0)
        {
            throw new UsageException($"{policy} names no inputs: name some behind it");
        }

        var summary = Curate(messages.Quiet, request, new Curator(detector.Find(), options));
        if (opened is not null) Register(messages.Quiet, opened, request, summary);

        return ExitCodes.Done;
    }

    private int Init(string path)
    {
        if (path is "" or "-")
        {
            terminal.WriteLine(PolicyTemplate.Text.TrimEnd());
        }
        else
        {
            PolicyTemplate.WriteTo(path);
        }

        return ExitCodes.Done;
    }

    private CurationSummary Curate(bool quiet, CurationRequest request, Curator curator)
    {
        var reporter = new ScanReporter(terminal, quiet);
        var summary = reporter.Run(
            observer => UsageException.IfArgument(() => curator.Run(request, observer, cancellation)), request.RejectsPath is not null,
            "interrupted; no set was written; the same command with --resume goes on where this one was");
        foreach (var line in CurationText.Lines(summary)) reporter.Say(line);

        foreach (var warning in summary.Warnings) reporter.SayWarning(warning);

        reporter.Say(summary.Folder);
        return summary;
    }

    /// <summary>Registers the training set in a store, so that it can be named as a model's training data, which gives the model's output a generation.</summary>
    private void Register(bool quiet, IProvenanceStore store, CurationRequest request, CurationSummary summary)
    {
        var stages = new RecordingRequest { Inputs = [.. summary.Report.Stages.Select(stage => Path.Combine(summary.Folder, stage.File))], Reading = request.Reading };
        var registrar = new Registrar(store);
        Recording.Run(terminal, quiet, stages, observer => registrar.RegisterSet(request.Policy.Name, stages, observer, cancellation));
        new ScanReporter(terminal, quiet).Say($"{request.Policy.Name}: registered in {store.Name}");
    }
}
