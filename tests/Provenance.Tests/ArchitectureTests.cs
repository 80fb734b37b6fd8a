using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Provenance.Tests;

/// <summary>Who may know whom, read off the project files and the sources.</summary>
public partial class ArchitectureTests
{
    /// <summary>Projects from the top down: each may reference only those further down its list.</summary>
    private static readonly Dictionary<string, string[]> AllowedProjects = new(StringComparer.Ordinal)
    {
        ["Provenance.Cli"] = ["Provenance.Formats", "Provenance.Store", "Provenance"],
        ["Provenance.Web"] = ["Provenance.Formats", "Provenance.Store", "Provenance"],
        ["Provenance.Formats"] = ["Provenance.Store", "Provenance"],
        ["Provenance.Store"] = ["Provenance"],
        ["Provenance"] = [],
    };

    /// <summary>Folders of the library, and the folders each may use.</summary>
    private static readonly Dictionary<string, string[]> AllowedFolders = new(StringComparer.Ordinal)
    {
        ["Documents"] = [],
        ["Text"] = [],
        ["Learning"] = [],
        ["Lineage"] = ["Documents", "Learning"],
        ["Features"] = ["Documents", "Text"],
        ["Detection"] = ["Documents", "Text", "Features", "Learning", "Lineage"],
        ["Curation"] = ["Documents", "Text", "Features", "Learning", "Detection", "Lineage"],
        ["Collapse"] = ["Documents", "Text", "Features", "Learning", "Detection", "Lineage", "Curation"],
        ["Reports"] = ["Documents", "Text", "Features", "Learning", "Detection", "Lineage", "Curation", "Collapse"],
    };

    private static readonly string[] LibraryPackages = ["MathNet.Numerics", "Microsoft.ML", "Microsoft.ML.FastTree", "System.IO.Hashing", "System.Numerics.Tensors"];

    [Fact]
    public void Projects_reference_only_what_stands_below_them()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            Assert.True(AllowedProjects.TryGetValue(name, out var allowed), $"{name} is new: say here what it may reference");
            foreach (var reference in XDocument.Load(path).Descendants("ProjectReference"))
            {
                var other = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value);
                Assert.True(allowed.Contains(other), $"{name} must not reference {other}");
            }
        }
    }

    [Fact]
    public void The_library_needs_five_packages_and_no_others()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", "Provenance", "Provenance.csproj"));
        Assert.Equal(LibraryPackages, project.Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value));
    }

    [Fact]
    public void Only_training_pipelines_and_their_front_doors_know_ML_NET()
    {
        var library = Path.Combine(Repository.Root, "src", "Provenance");
        string[] folders = [Path.Combine("Detection", "Training"), Path.Combine("Detection", "Pipelines")];
        string[] frontDoors = ["Detector.cs", "DetectorEstimator.cs", "MLContextExtensions.cs", "ProvenanceCatalog.cs"];
        foreach (var path in Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(library, path);
            if (folders.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)) || frontDoors.Contains(name)) continue;
            Assert.False(File.ReadAllText(path).Contains("using Microsoft.ML", StringComparison.Ordinal), $"{name} must not know ML.NET: scanning would load it");
        }
    }

    [Fact]
    public void Folders_of_the_library_use_only_what_stands_below_them()
    {
        var library = Path.Combine(Repository.Root, "src", "Provenance");
        foreach (var folder in Directory.EnumerateDirectories(library))
        {
            var name = Path.GetFileName(folder);
            if (name is "bin" or "obj")
            {
                continue;
            }

            Assert.True(AllowedFolders.TryGetValue(name, out var allowed), $"{name} is new: say here what it may use");
            foreach (var path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            {
                foreach (Match use in Uses().Matches(File.ReadAllText(path)))
                {
                    var other = use.Groups[1].Value;
                    var known = other == name || !AllowedFolders.ContainsKey(other) || allowed.Contains(other);
                    Assert.True(known, $"{Path.GetRelativePath(Repository.Root, path)} must not use {other}");
                }
            }
        }
    }

    [Fact]
    public void Cocona_is_known_to_the_command_line_only_and_never_by_its_host()
    {
        string[] folders = ["Commands", "Settings", "CommandLine", "Completion"];
        var cli = Path.Combine(Repository.Root, "src", "Provenance.Cli");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(cli, path).Split(Path.DirectorySeparatorChar)[0];
            var uses = File.ReadAllText(path).Contains("using Cocona", StringComparison.Ordinal);
            Assert.True(!uses || folders.Contains(folder), $"{Path.GetRelativePath(Repository.Root, path)} must not use Cocona");
        }

        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "Cocona.Core.dll")));
        Assert.All(["Cocona.dll", "Microsoft.Extensions.Hosting.dll", "System.CommandLine.dll"], name => Assert.False(File.Exists(Path.Combine(AppContext.BaseDirectory, name)), $"{name} is shipped"));
    }

    [Fact]
    public void The_console_is_exempt_from_its_ban_in_one_file_only()
    {
        var exemptions = Sections().Matches(File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig")));
        Assert.Equal(["src/Provenance.Cli/Terminal.cs"], exemptions.Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex(@"(?:using|namespace|global::|cref=""|[\s(<])(?:\s*Provenance\.)([A-Z][A-Za-z]+)")]
    private static partial Regex Uses();

    [GeneratedRegex(@"\[([^\]]+)\]\n(?:(?!\[)[^\n]*\n)*?dotnet_diagnostic\.RS0030\.severity = none")]
    private static partial Regex Sections();
}
