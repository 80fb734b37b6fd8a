namespace Provenance.Benchmarks.Own;

/// <summary>The detector that is measured: the one that <c>PROVENANCE_MODEL</c> names, else the one that ships, found upwards as the command line finds it.</summary>
internal static class ShippedDetector
{
    internal static Detector Load() => Detector.Load(Find());

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("PROVENANCE_MODEL") is { Length: > 0 } named) return named;
        foreach (var start in new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var path = Path.Combine(folder.FullName, "models", "default", "detector.zip");
                if (File.Exists(path)) return path;
            }
        }

        throw new InvalidOperationException("there is no models/default/detector.zip above this folder: run from a clone, or name a detector in PROVENANCE_MODEL");
    }
}
