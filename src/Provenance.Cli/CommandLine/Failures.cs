using Provenance.Cli.Terminal;

namespace Provenance.Cli.CommandLine;

/// <summary>Turns exceptions into a line on standard error and an exit code.</summary>
internal static class Failures
{
    internal static int Report(TextTerminal terminal, Interruption interruption, Exception exception)
    {
        if (exception is BrokenPipeException)
        {
            // the reader has seen enough, as in `| head`
            return ExitCodes.Done;
        }

        var (message, code) = exception switch
        {
            InterruptedException => (exception.Message, interruption.ExitCode),
            OperationCanceledException => ("interrupted; no output file was written", interruption.ExitCode),
            UsageException => (exception.Message, ExitCodes.Usage),
            InputNotFoundException => (exception.Message, ExitCodes.NoInput),
            OutputException => (exception.Message, ExitCodes.CannotCreate),
            TransferException => (exception.Message, ExitCodes.InputOutput),
            StoreBusyException => (exception.Message, ExitCodes.TryAgain),
            ProvenanceException => (exception.Message, ExitCodes.Data),
            _ => ($"this is a bug, please report it: {exception}", ExitCodes.Software),
        };
        terminal.Error.WriteLine($"provenance: {Printable.Clean(message)}");
        return code;
    }
}
