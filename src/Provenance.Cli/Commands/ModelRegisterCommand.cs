using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance model register</c>: records a model's training data.</summary>
internal sealed class ModelRegisterCommand(TextTerminal terminal)
{
    private const string About = """
        A model that would be trained on its own output, however far round, is refused with the path that closes the circle: give each
        training run a name of its own.
        """;

    private const string Codes = "0 done, 64 usage, 65 it would be its own ancestor, 66 no such set, 73 the store cannot be created, 74 writing failed, 75 another process is writing";

    [Command("register", Description = "Record what a model was trained on. What it writes has 1 + the greatest generation in those sets.")]
    [Help(About, ExitCodes = Codes, Topics = ["stores"], Examples =
    [
        "provenance model register my-model --trained-on web-2024 --trained-on books",
        "provenance model register my-model-2 --base my-model --trained-on web-2025",
        "provenance model register gpt-4o --base gpt-4 --license proprietary --store postgres://me@host/corpora",
    ])]
    public int Run(
        [Argument("NAME", Description = "The model's name, as tag --generator gives it")] string name,
        [Setting("trained-on", "A registered set that it was trained on; may be given again", value: "SET")] string[]? trainedOn,
        [Setting("base", "The model that training started from", value: "NAME")] string? baseModel,
        [Setting("digest", "Digest of its weights", value: "DIGEST")] string? digest,
        [Setting("license", "Its licence", value: "ID")] string? license,
        StoreSettings store,
        StatementSettings statement,
        QuietSettings messages)
    {
        if (trainedOn is not { Length: > 0 } && baseModel is null)
        {
            throw new UsageException("say what it was trained on: --trained-on SET, or --base NAME");
        }

        var model = new ProvenanceRecord
        {
            Kind = RecordKind.Model,
            Name = name,
            TrainedOn = trainedOn ?? [],
            BaseModel = baseModel,
            GeneratorDigest = digest,
            License = license,
            Agent = statement.Agent,
            Run = statement.Run,
        };
        return store.Record(terminal, opened =>
        {
            var added = UsageException.IfArgument(() => new Registrar(opened).RegisterModel(model));
            new ScanReporter(terminal, messages.Quiet).Say(
                $"{model.Name}: {(added ? "recorded" : "known already")}; what it writes has generation {LineageText.NextOf(opened, model.Name)}");
            return ExitCodes.Done;
        });
    }
}
