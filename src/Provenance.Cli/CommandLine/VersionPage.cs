using System.Reflection;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.CommandLine;

/// <summary>The program's version, and the detector that it uses: together they decide every assessment.</summary>
internal static class VersionPage
{
    internal static string Create()
    {
        var version = typeof(VersionPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return $"{version}\ndetector {Printable.Clean(Detector())}\n";
    }

    /// <summary>The detector's digest and file; why there is none where there is none, because the version is asked for where things do not work.</summary>
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
