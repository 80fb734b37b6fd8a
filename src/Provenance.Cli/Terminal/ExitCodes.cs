namespace Provenance.Cli.Terminal;

/// <summary>Exit codes of the process, from sysexits.h and, from 128, the shell's convention of 128 plus the signal.</summary>
internal static class ExitCodes
{
    internal const int Done = 0;

    /// <summary>The command line is wrong.</summary>
    internal const int Usage = 64;

    /// <summary>No usable input, or unusable parts under <c>--strict</c>; or a damaged detector.</summary>
    internal const int Data = 65;

    /// <summary>An input does not exist, or may not be read.</summary>
    internal const int NoInput = 66;

    /// <summary>A bug.</summary>
    internal const int Software = 70;

    /// <summary>An output cannot be created.</summary>
    internal const int CannotCreate = 73;

    /// <summary>Reading or writing failed part-way.</summary>
    internal const int InputOutput = 74;

    /// <summary>Another process is writing to the store: try again.</summary>
    internal const int TryAgain = 75;

    /// <summary>SIGHUP: the terminal was closed.</summary>
    internal const int HungUp = 129;

    /// <summary>SIGINT: Ctrl-C.</summary>
    internal const int Interrupted = 130;

    /// <summary>SIGTERM: the process was told to end.</summary>
    internal const int Terminated = 143;
}
