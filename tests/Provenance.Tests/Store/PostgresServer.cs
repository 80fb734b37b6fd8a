namespace Provenance.Tests.Store;

/// <summary>The server that tests use: a location as <c>--store</c> takes it, of a database in which schemas may be made.</summary>
internal static class PostgresServer
{
    internal const string Variable = "PROVENANCE_TEST_POSTGRES";

    internal static string? Location => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } location ? location : null;

    /// <summary>Why tests that need it are skipped; null where they run, also where they can only fail.</summary>
    internal static string? WhyNot => Location is null && Environment.GetEnvironmentVariable("CI") is null or "" ? $"set {Variable} to the location of a PostgreSQL database" : null;
}
