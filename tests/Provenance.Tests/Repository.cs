namespace Provenance.Tests;

/// <summary>The folder of the sources that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The detector that ships, loaded once for all tests.</summary>
    public static Detector Detector { get; } = Detector.Load(DetectorPath);

    public static string DetectorPath => Path.Combine(Root, "models", "default", "detector.zip");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Provenance.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests must run from within the repository");
        }

        return folder.FullName;
    }
}
