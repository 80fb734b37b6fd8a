using System.Diagnostics;

namespace Provenance.Tests.Storage;

/// <summary>A disk of some megabytes in memory, which only root can make; gone when it is disposed.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal SmallDisk(int megabytes) => Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "none", _folder.Path);

    /// <summary>True if this user may make one.</summary>
    internal static bool IsPossible { get; } = Try();

    internal string this[string name] => _folder[name];

    public void Dispose()
    {
        Run("umount", _folder.Path);
        _folder.Dispose();
    }

    private static bool Try()
    {
        try
        {
            if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            {
                new SmallDisk(1).Dispose();
                return true;
            }
        }
        catch (InvalidOperationException)
        {
            // a container without the right to mount
        }

        return false;
    }

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command}: {process.StandardError.ReadToEnd()}");
    }
}
