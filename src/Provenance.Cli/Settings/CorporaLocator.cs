using Provenance.Cli.CommandLine;
using Provenance.Cli.Terminal;
using Provenance.Formats.Corpora;

namespace Provenance.Cli.Settings;

/// <summary>Finds manifests of data sets: files, or the names of those that ship.</summary>
internal static class CorporaLocator
{
    private const string Folder = "corpora";
    private const string Pattern = "*.json";

    /// <summary>Returns all manifests that ship, by name.</summary>
    /// <exception cref="InputNotFoundException">There are none.</exception>
    internal static List<CorpusManifest> All()
    {
        var folder = ShippedFile.FindFolder(Folder, Pattern)
            ?? throw new InputNotFoundException($"the manifests of data sets ship, but are not beside the executable: looked for {Folder} upwards from {string.Join(" and ", ShippedFile.Starts)}");
        var manifests = new List<CorpusManifest>();
        foreach (var path in Directory.EnumerateFiles(folder, Pattern)) manifests.Add(CorpusManifest.Load(path));

        manifests.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return manifests;
    }

    /// <summary>Returns the names of manifests that ship; empty if there are none.</summary>
    internal static IReadOnlyList<string> Names() => ShippedFile.FindFolder(Folder, Pattern) is null ? [] : [.. All().Select(manifest => manifest.Name)];

    /// <summary>Finds a manifest by its name, or by its path, which ends in <c>.json</c>.</summary>
    /// <exception cref="InputNotFoundException">The manifest does not exist.</exception>
    internal static CorpusManifest Find(string asked)
    {
        if (asked.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return CorpusManifest.Load(asked);

        var all = All();
        return all.Find(manifest => manifest.Name == asked)
            ?? throw new InputNotFoundException($"{asked}: no such corpus{NearestName.Hint(asked, all.Select(manifest => manifest.Name))}; 'corpora list' names them, and a manifest of your own is named by its path, in .json");
    }
}
