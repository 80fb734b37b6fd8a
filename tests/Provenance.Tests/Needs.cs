using Xunit;

namespace Provenance.Tests;

/// <summary>Programs, servers and data that tests need beside the repository. Where they are missing, a test is skipped on a person's machine and fails in CI.</summary>
internal static class Needs
{
    private const string PostgresVariable = "PROVENANCE_TEST_POSTGRES";

    /// <summary>The labelled data beside the repository; never there for users, so that CI skips tests of them too.</summary>
    internal static string TrainingCorpora { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpora", "train"));

    /// <summary>Skips the test where the labelled data is not there.</summary>
    internal static void Corpora() => Assert.SkipUnless(Directory.Exists(TrainingCorpora), $"{TrainingCorpora} is not there");

    /// <summary>Returns the location, as <c>--store</c> takes it, of a PostgreSQL database in which schemas may be made.</summary>
    internal static string Postgres() => Have(Environment.GetEnvironmentVariable(PostgresVariable), $"set {PostgresVariable} to the location of a PostgreSQL database");

    /// <summary>Returns the path of a program.</summary>
    internal static string Program(string name) =>
        Have(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists),
            $"{name} is not installed");

    private static string Have(string? found, string whyNot)
    {
        if (!string.IsNullOrEmpty(found)) return found;

        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), whyNot);
        throw new InvalidOperationException(whyNot);
    }
}
