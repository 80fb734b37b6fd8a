using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Commands;

/// <summary>All commands in the order of the help. Cocona describes only the one that is called: describing all takes longer than scanning a small file.</summary>
internal static class CommandList
{
    internal static readonly CommandCatalog Catalog = new(
        Command<ScanCommand>("scan", ScanCommand.Summary),
        Command<ExplainCommand>("explain", ExplainCommand.Summary),
        Command<FilterCommand>("filter", FilterCommand.Summary),
        Command<CurateCommand>("curate", CurateCommand.Summary),
        Command<CollapseCommand>("collapse", CollapseCommand.Summary),
        Command<TrainCommand>("train", TrainCommand.Summary),
        Command<CalibrateCommand>("calibrate", CalibrateCommand.Summary),
        Command<EvaluateCommand>("evaluate", EvaluateCommand.Summary),
        Group("model", "Show what a detector is; register models that write text.", new CommandClass("info", typeof(ModelInfoCommand)), new CommandClass("check", typeof(ModelCheckCommand)), new CommandClass("register", typeof(ModelRegisterCommand))),
        Group("corpora", "List and download public data sets of human and machine text.", new CommandClass("list", typeof(CorporaListCommand)), new CommandClass("pull", typeof(CorporaPullCommand))),
        Command<TagCommand>("tag", TagCommand.Summary),
        Group("set", "Name sets of documents that models are trained on.", new CommandClass("register", typeof(SetRegisterCommand))),
        Command<LineageCommand>("lineage", LineageCommand.Summary),
        Command<VerifyCommand>("verify", VerifyCommand.Summary),
        Command<StatsCommand>("stats", StatsCommand.Summary),
        Command<ConflictsCommand>("conflicts", ConflictsCommand.Summary),
        Command<ExportCommand>("export", ExportCommand.Summary),
        Command<ImportCommand>("import", ImportCommand.Summary),
        Group("store", "Work on a provenance store as a whole.", new CommandClass("move", typeof(StoreMoveCommand))),
        Command<HelpCommand>("help", HelpCommand.Summary));

    private static CommandEntry Command<T>(string name, string summary) => new(name, summary, [new CommandClass(name, typeof(T))], IsGroup: false);

    private static CommandEntry Group(string name, string summary, params CommandClass[] commands) => new(name, summary, commands, IsGroup: true);
}
