using System.Runtime.InteropServices;

namespace Provenance.Cli;

/// <summary>Turns the first Ctrl-C or SIGTERM into a cancellation, so that nothing half done is left; the second one ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    internal Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitCodes.Interrupted));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitCodes.Terminated));
    }

    internal CancellationToken Token => _source.Token;

    /// <summary>What to exit with after a cancellation.</summary>
    internal int ExitCode { get; private set; } = ExitCodes.Interrupted;

    private void Stop(PosixSignalContext context, int exitCode)
    {
        if (_source.IsCancellationRequested)
        {
            return;
        }

        context.Cancel = true;
        ExitCode = exitCode;
        _source.Cancel();
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _source.Dispose();
    }
}
