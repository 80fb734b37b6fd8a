namespace Provenance.Cli.Terminal;

/// <summary>Exit codes of the process; after sysexits.h and, from 128, the shell's habit of 128 and the signal.</summary>
internal static class ExitCodes
{
    internal const int Done = 0;

    /// <summary>The command line is wrong.</summary>
    internal const int Usage = 64;

    /// <summary>Nothing in the input could be used, or <c>--strict</c> and not all of it could; a detector that is damaged.</summary>
    internal const int Data = 65;

    /// <summary>No such input, or it may not be read.</summary>
    internal const int NoInput = 66;

    /// <summary>A bug.</summary>
    internal const int Software = 70;

    /// <summary>An output cannot be created.</summary>
    internal const int CannotCreate = 73;

    /// <summary>Reading or writing failed part-way.</summary>
    internal const int InputOutput = 74;

    /// <summary>Another process is writing to the store: try again.</summary>
    internal const int TryAgain = 75;

    /// <summary>The terminal was closed, SIGHUP.</summary>
    internal const int HungUp = 129;

    /// <summary>Interrupted, Ctrl-C.</summary>
    internal const int Interrupted = 130;

    /// <summary>Told to end, SIGTERM.</summary>
    internal const int Terminated = 143;
}
