using Xunit;

namespace Provenance.Tests.Formats;

/// <summary>A test that needs the program zstd; skipped on a person's machine where it is missing, and not in CI, so that it fails there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ZstdFactAttribute : FactAttribute
{
    public ZstdFactAttribute() => Skip = WhyNot;

    internal static string? WhyNot { get; } =
        Environment.GetEnvironmentVariable("CI") is not (null or "") || Array.Exists((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), folder => File.Exists(Path.Combine(folder, "zstd")))
            ? null
            : "zstd is not installed";
}
