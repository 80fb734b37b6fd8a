using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Provenance.Cli.Terminal;

/// <summary>Turns the first Ctrl-C, SIGTERM or SIGHUP of a closed terminal into a cancellation, so that nothing half done is left; a second one ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>Interval in which a second signal counts as the first: timeout(1) signals the process, and then its group.</summary>
    private static readonly TimeSpan Echo = TimeSpan.FromSeconds(0.5);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private readonly PosixSignalRegistration _hangUp;
    private long? _first;

    internal Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitCodes.Interrupted));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitCodes.Terminated));
        _hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => Stop(context, ExitCodes.HungUp));
    }

    internal CancellationToken Token => _source.Token;

    /// <summary>The exit code after a cancellation.</summary>
    internal int ExitCode { get; private set; } = ExitCodes.Interrupted;

    private void Stop(PosixSignalContext context, int exitCode)
    {
        lock (_source)
        {
            if (_first is { } first)
            {
                context.Cancel = Stopwatch.GetElapsedTime(first) < Echo;
                return;
            }

            _first = Stopwatch.GetTimestamp();
        }

        context.Cancel = true;
        ExitCode = exitCode;
        _source.Cancel();
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _hangUp.Dispose();
        _source.Dispose();
    }
}
