using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mono.Cecil;
using Xunit;

namespace Provenance.Tests.Architecture;

/// <summary>The plan of the house: which project may know which, and that no folders know each other in a circle.</summary>
public sealed partial class ArchitectureTests
{
    private const int MaxLinesOfProject = 13_000;

    /// <summary>The projects, and those that each may reference.</summary>
    private static readonly Dictionary<string, string[]> Projects = new(StringComparer.Ordinal)
    {
        ["Provenance.Text"] = [],
        ["Provenance.Documents"] = ["Provenance.Text"],
        ["Provenance.Evidence"] = ["Provenance.Documents"],
        ["Provenance.Formats"] = ["Provenance.Documents", "Provenance.Evidence"],
        ["Provenance.Detection"] = ["Provenance.Documents"],
        ["Provenance.Training"] = ["Provenance.Detection"],
        ["Provenance.Lineage"] = ["Provenance.Documents"],
        ["Provenance.Storage"] = ["Provenance.Lineage"],
        ["Provenance.Curation"] = ["Provenance.Detection", "Provenance.Lineage"],
        ["Provenance.Collapse"] = ["Provenance.Curation", "Provenance.Training"],
        ["Provenance.Reports"] = ["Provenance.Collapse"],
        ["Provenance.Cli"] = ["Provenance.Formats", "Provenance.Reports", "Provenance.Storage"],
    };

    public static TheoryData<string> Names => [.. Projects.Keys];

    [Fact]
    public void There_are_twelve_projects_and_each_references_only_those_below_it()
    {
        var found = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => XDocument.Load(path), StringComparer.Ordinal);
        Assert.Equal(Projects.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, project) in found)
        {
            var references = project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
            Assert.Equal(Projects[name], references);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_project_is_too_large_to_know(string project)
    {
        var lines = Sources(project).Sum(path => File.ReadLines(path).Count());
        Assert.InRange(lines, 1, MaxLinesOfProject);
    }

    /// <summary>A folder is a room; so is each type at a project's root, because those are what a user meets and not one room.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void No_folders_know_each_other_in_a_circle(string project)
    {
        var cycles = TypeGraph.Read(Assembly(project)).FindCycles(type => type.Namespace == project ? type.FullName : type.Namespace);
        Assert.True(cycles.Count == 0, string.Join("; ", cycles.Select(cycle => string.Join(" <-> ", cycle))));
    }

    [Fact]
    public void A_circle_of_folders_is_seen()
    {
        var graph = TypeGraph.Read(typeof(ArchitectureTests).Assembly.Location);
        var cycles = graph.FindCycles(type => type.Name is nameof(FirstRoom) or nameof(SecondRoom) ? type.Name : "elsewhere");
        Assert.Contains(cycles, cycle => cycle.Contains(nameof(FirstRoom)) && cycle.Contains(nameof(SecondRoom)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Types_at_the_root_of_a_project_are_public(string project)
    {
        if (project == "Provenance.Cli") return;
        var hidden = TypeGraph.Read(Assembly(project)).Types.Where(type => type.Namespace == project && !type.IsPublic && !IsCompilers(type)).Select(type => type.Name);
        Assert.Empty(hidden);
    }

    [Fact]
    public void No_type_name_is_given_twice()
    {
        var twice = Projects.Keys.SelectMany(project => TypeGraph.Read(Assembly(project)).Types).Where(type => !IsCompilers(type)).GroupBy(type => type.Name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1 && group.Key != "Program").Select(group => string.Join(", ", group.Select(type => type.FullName)));
        Assert.Empty(twice);
    }

    [Fact]
    public void Methods_say_what_they_do()
    {
        var vague = Projects.Keys.SelectMany(project => TypeGraph.Read(Assembly(project)).Types).SelectMany(type => type.Methods).Where(method => method.Name == "Of").Select(method => method.FullName);
        Assert.Empty(vague);
    }

    [Fact]
    public void Scanning_does_not_know_ML_NET()
    {
        using var detection = AssemblyDefinition.ReadAssembly(Assembly("Provenance.Detection"));
        Assert.DoesNotContain(detection.MainModule.AssemblyReferences, reference => reference.Name.StartsWith("Microsoft.ML", StringComparison.Ordinal));
    }

    [Fact]
    public void Cocona_is_known_to_the_command_line_only_and_never_by_its_host()
    {
        string[] folders = ["Commands", "Settings", "CommandLine", "Completion"];
        foreach (var project in Projects.Keys)
        {
            foreach (var path in Sources(project))
            {
                var folder = Path.GetRelativePath(Path.Combine(Repository.Root, "src", project), path).Split(Path.DirectorySeparatorChar)[0];
                var uses = File.ReadAllText(path).Contains("using Cocona", StringComparison.Ordinal);
                Assert.True(!uses || (project == "Provenance.Cli" && folders.Contains(folder)), $"{Path.GetRelativePath(Repository.Root, path)} must not use Cocona");
            }
        }

        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "Cocona.Core.dll")));
        Assert.All(["Cocona.dll", "Microsoft.Extensions.Hosting.dll", "System.CommandLine.dll"], name => Assert.False(File.Exists(Path.Combine(AppContext.BaseDirectory, name)), $"{name} is shipped"));
    }

    [Fact]
    public void The_console_is_exempt_from_its_ban_in_one_file_only()
    {
        var exemptions = Sections().Matches(File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig")));
        Assert.Equal(["src/Provenance.Cli/Terminal/TextTerminal.cs"], exemptions.Select(match => match.Groups[1].Value));
    }

    private static string Assembly(string project) => Path.Combine(AppContext.BaseDirectory, $"{project}.dll");

    private static bool IsCompilers(TypeDefinition type) => type.Name.StartsWith('<') || type.CustomAttributes.Any(attribute => attribute.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute");

    private static IEnumerable<string> Sources(string project)
    {
        var folder = Path.Combine(Repository.Root, "src", project);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));
    }

    [GeneratedRegex(@"\[([^\]]+)\]\n(?:(?!\[)[^\n]*\n)*?dotnet_diagnostic\.RS0030\.severity = none")]
    private static partial Regex Sections();
}

/// <summary>Knows <see cref="SecondRoom"/>, which knows it.</summary>
internal sealed record FirstRoom(SecondRoom? Other);

/// <summary>Knows <see cref="FirstRoom"/>, which knows it.</summary>
internal sealed record SecondRoom(FirstRoom? Other);
