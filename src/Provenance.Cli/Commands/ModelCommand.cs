using System.CommandLine;
using Provenance.Lineage;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance model</c>: what a detector is; which models wrote text, and what they were trained on.</summary>
internal static class ModelCommand
{
    private const string AboutInfo = """
        Show what a detector is: digest, size, features, languages, what it was trained on and what it measured then.

        Examples:
          provenance model info
          provenance model info detector.safetensors --json | jq .metrics

        Exit codes: 0 done, 64 usage, 65 not a detector, or damaged, 66 no such file.
        """;

    private const string AboutRegister = """
        Record what a model was trained on. What it writes has 1 + the greatest generation in those sets.

        A model that would be trained on its own output, however far round, is refused with the path that closes the circle: give each
        training run a name of its own.

        Examples:
          provenance model register my-model --trained-on web-2024 --trained-on books
          provenance model register my-model-2 --base my-model --trained-on web-2025

        Exit codes: 0 done, 64 usage, 65 it would be its own ancestor, 66 no such set, 73 the store cannot be created, 74 writing failed,
        75 another process is writing.
        """;

    internal static Command Create(Terminal terminal)
    {
        var model = new PathArgument<string?>("MODEL") { Description = "The detector's file; default: PROVENANCE_MODEL, else the one that ships", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print it as JSON" };
        var info = new Command("info", AboutInfo) { model, json };
        info.SetAction(parsed => Run(terminal, parsed.GetValue(model), parsed.GetValue(json)));
        return new Command("model", "Show what a detector is; register models that write text.") { info, Register(terminal) };
    }

    private static Command Register(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "The model's name, as tag --generator gives it" };
        var sets = new Option<string[]>("--trained-on") { Description = "A registered set that it was trained on; may be given again", HelpName = "SET", Arity = ArgumentArity.OneOrMore };
        var start = new Option<string?>("--base") { Description = "The model that training started from", HelpName = "NAME" };
        var digest = new Option<string?>("--digest") { Description = "Digest of its weights", HelpName = "DIGEST" };
        var license = new Option<string?>("--license") { Description = "Its licence", HelpName = "ID" };
        var store = StoreOptions.Store();
        var agent = StoreOptions.Agent();
        var run = StoreOptions.Run();
        var quiet = SharedOptions.Quiet();
        var register = new Command("register", AboutRegister) { name, sets, start, digest, license, store, agent, run, quiet };
        register.SetAction(parsed =>
        {
            if (parsed.GetValue(sets) is not { Length: > 0 } && parsed.GetValue(start) is null)
            {
                throw new UsageException("say what it was trained on: --trained-on SET, or --base NAME");
            }

            var model = new ProvenanceRecord
            {
                Kind = RecordKind.Model,
                Name = parsed.GetValue(name)!,
                TrainedOn = parsed.GetValue(sets) ?? [],
                BaseModel = parsed.GetValue(start),
                GeneratorDigest = parsed.GetValue(digest),
                License = parsed.GetValue(license),
                Agent = parsed.GetValue(agent),
                Run = parsed.GetValue(run),
            };
            return StoreOptions.Record(terminal, parsed.GetValue(store)!, opened =>
            {
                var added = UsageException.IfArgument(() => new Registrar(opened).RegisterModel(model));
                new ScanReporter(terminal, parsed.GetValue(quiet)).Say(
                    $"{model.Name}: {(added ? "recorded" : "known already")}; what it writes has generation {LineageText.NextOf(opened, model.Name!)}");
                return ExitCodes.Done;
            });
        });
        return register;
    }

    private static int Run(Terminal terminal, string? model, bool json)
    {
        var detector = Detector.Load(DetectorLocator.Find(model));
        if (json)
        {
            DetectorInfo.WriteJson(terminal.Output, detector);
        }
        else
        {
            terminal.Draw(DetectorInfo.Table(detector));
        }

        return ExitCodes.Done;
    }
}
