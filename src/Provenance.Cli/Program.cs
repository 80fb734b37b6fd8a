using System.CommandLine;
using System.CommandLine.Invocation;
using Provenance;
using Provenance.Cli;
using Provenance.Cli.Commands;

var terminal = Terminal.Open();
using var interruption = new Interruption();
try
{
    var root = new Command("provenance", "Tells human from LLM-written text on a CPU, with calibrated probabilities, and keeps training sets human.")
    {
        ShortHelp.Option(),
        new VersionOption(),
    };
    foreach (var command in CommandList.For(args, terminal, interruption.Token))
    {
        root.Add(command);
    }

    // file names may start with @, so there are no response files
    var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    // help is given whatever else is asked for
    if ((parsed.Action is ParseErrorAction || parsed.Action == parsed.CommandResult.Command.Action) && ParseErrors.Of(parsed).ToList() is { Count: > 0 } errors)
    {
        foreach (var error in errors)
        {
            terminal.Error.WriteLine(Printable.Clean($"provenance: {error}"));
        }

        terminal.Error.WriteLine("Try --help.");
        return ExitCodes.Usage;
    }

    using var help = new StreamWriter(terminal.Output, leaveOpen: true);
    return parsed.Invoke(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
        Output = help,
        Error = terminal.Error,
    });
}
catch (BrokenPipeException)
{
    // whoever read has seen enough, as in `| head`
    return ExitCodes.Done;
}
catch (InterruptedException e)
{
    return Failed(e.Message, interruption.ExitCode);
}
catch (OperationCanceledException)
{
    return Failed("interrupted; no output file was written", interruption.ExitCode);
}
catch (UsageException e)
{
    return Failed(e.Message, ExitCodes.Usage);
}
catch (InputNotFoundException e)
{
    return Failed(e.Message, ExitCodes.NoInput);
}
catch (OutputException e)
{
    return Failed(e.Message, ExitCodes.CannotCreate);
}
catch (TransferException e)
{
    return Failed(e.Message, ExitCodes.InputOutput);
}
catch (StoreBusyException e)
{
    return Failed(e.Message, ExitCodes.TryAgain);
}
catch (ProvenanceException e)
{
    return Failed(e.Message, ExitCodes.Data);
}
catch (Exception e)
{
    return Failed($"this is a bug, please report it: {e}", ExitCodes.Software);
}

int Failed(string message, int code)
{
    terminal.Error.WriteLine($"provenance: {Printable.Clean(message)}");
    return code;
}
