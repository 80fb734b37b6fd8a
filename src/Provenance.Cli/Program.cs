using Provenance.Cli.CommandLine;
using Provenance.Cli.Commands;
using Provenance.Cli.Completion;
using Provenance.Cli.Terminal;

var terminal = TextTerminal.Open();
using var interruption = new Interruption();
return new Runner(terminal, interruption, CommandList.Catalog, shell => CompletionScript.Create(CommandList.Catalog, shell)).Run(args);
