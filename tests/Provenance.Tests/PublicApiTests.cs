using System.Reflection;
using PublicApiGenerator;
using Xunit;

namespace Provenance.Tests;

/// <summary>The public API of every assembly is a text that reviewers see change.</summary>
public class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    /// <summary>All projects that users reference: the command line is none.</summary>
    public static TheoryData<string> Assemblies =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(project => !File.ReadAllText(project).Contains("<OutputType>Exe", StringComparison.Ordinal))
            .Select(project => Path.GetFileNameWithoutExtension(project)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_public_api_is_the_reviewed_one(string assembly)
    {
        var path = Path.Combine(Repository.Root, "tests", "Provenance.Tests", "PublicApi", $"{assembly}.txt");
        var actual = Assembly.Load(assembly).GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == actual, $"the public API has changed; run with ACCEPT=1 and review {path}\n{actual}");
    }
}
