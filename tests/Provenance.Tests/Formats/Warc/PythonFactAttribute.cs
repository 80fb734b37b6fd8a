using Xunit;

namespace Provenance.Tests.Formats.Warc;

/// <summary>A test that compares with what Python reads; without it, it is skipped on a person's machine and fails in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute() => Skip = WhyNot;

    private static string? WhyNot { get; } = !IsThere() && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) ? "there is no python3; install it" : null;

    private static bool IsThere() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, "python3")));
}
