using System.Reflection;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.CommandLine;

/// <summary>The versions of the program and of its detector, which together determine every assessment.</summary>
internal static class VersionPage
{
    internal static string Create()
    {
        var version = typeof(VersionPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return $"{version}\ndetector {Printable.Clean(Detector())}\n";
    }

    /// <summary>Returns the detector's digest and file, or the reason that there is none, because users ask for the version when something does not work.</summary>
    private static string Detector()
    {
        try
        {
            var detector = Provenance.Detection.Detector.Load(DetectorLocator.Find(null));
            return $"{detector.Digest} ({detector.Path})";
        }
        catch (ProvenanceException e)
        {
            return $"none: {e.Message}";
        }
    }
}
