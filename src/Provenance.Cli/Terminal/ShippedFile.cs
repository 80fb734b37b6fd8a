namespace Provenance.Cli.Terminal;

/// <summary>Finds files that ship with the executable: beside it, or upwards from it and the current folder, as in a clone.</summary>
internal static class ShippedFile
{
    /// <summary>The folders where the search begins.</summary>
    internal static IReadOnlyList<string> Starts => [AppContext.BaseDirectory, Directory.GetCurrentDirectory()];

    /// <summary>Finds a file by its relative path; null if there is none.</summary>
    internal static string? Find(string relative) => Find(relative, File.Exists);

    /// <summary>Finds a folder by its relative path that contains files of a pattern; null if there is none.</summary>
    internal static string? FindFolder(string relative, string pattern) => Find(relative, path => Directory.Exists(path) && Directory.EnumerateFiles(path, pattern).Any());

    private static string? Find(string relative, Func<string, bool> fits)
    {
        foreach (var start in Starts)
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var path = Path.Combine(folder.FullName, relative);
                if (fits(path)) return path;
            }
        }

        return null;
    }
}
