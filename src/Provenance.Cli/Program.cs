using Provenance.Cli;
using Provenance.Cli.CommandLine;

var terminal = Terminal.Open();
using var interruption = new Interruption();
return new Runner(terminal, interruption).Run(args);
