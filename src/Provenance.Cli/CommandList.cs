using System.CommandLine;
using Provenance.Cli.Commands;

namespace Provenance.Cli;

/// <summary>All commands in the order of the help.</summary>
internal static class CommandList
{
    private static readonly (string Name, Func<Terminal, CancellationToken, Command> Create)[] All =
    [
        ("scan", ScanCommand.Create),
        ("explain", ExplainCommand.Create),
        ("filter", FilterCommand.Create),
        ("curate", CurateCommand.Create),
        ("collapse", CollapseCommand.Create),
        ("train", TrainCommand.Create),
        ("evaluate", EvaluateCommand.Create),
        ("model", static (terminal, _) => ModelCommand.Create(terminal)),
        ("corpora", CorporaCommand.Create),
        ("tag", TagCommand.Create),
        ("set", SetCommand.Create),
        ("lineage", static (terminal, _) => LineageCommand.Create(terminal)),
        ("verify", VerifyCommand.Create),
        ("stats", static (terminal, _) => StatsCommand.Create(terminal)),
        ("conflicts", static (terminal, _) => ConflictsCommand.Create(terminal)),
        ("export", static (terminal, _) => ExportCommand.Create(terminal)),
        ("import", ImportCommand.Create),
        ("store", StoreCommand.Create),
    ];

    /// <summary>The command that is called where the first argument names one, because making the others takes longer than a small file; else all, to show or to choose from.</summary>
    internal static IEnumerable<Command> For(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        var called = args.Length == 0 ? -1 : Array.FindIndex(All, command => command.Name == args[0]);
        foreach (var (name, create) in called < 0 ? All : [All[called]])
        {
            var command = create(terminal, cancellation);
            yield return command.Name == name ? command : throw new InvalidOperationException($"the command '{command.Name}' is listed as '{name}'");
        }
    }
}
