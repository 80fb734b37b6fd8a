namespace Provenance.Tests;

/// <summary>Trials of chance take a few seconds; with PROVENANCE_TEST_LONG=1 they take minutes.</summary>
internal static class LongTests
{
    internal static bool Wanted { get; } = Environment.GetEnvironmentVariable("PROVENANCE_TEST_LONG") is { Length: > 0 };

    /// <summary>One of two numbers.</summary>
    internal static int Choose(int @short, int @long) => Wanted ? @long : @short;
}
