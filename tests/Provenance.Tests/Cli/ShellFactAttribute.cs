using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>A test in a real shell; skipped where it is not installed, but not in CI.</summary>
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute(string shell)
    {
        var missing = new[] { shell, "script" }.FirstOrDefault(program => !File.Exists($"/usr/bin/{program}") && !File.Exists($"/bin/{program}"));
        Skip = missing is null || Environment.GetEnvironmentVariable("CI") == "true" ? null : $"{missing} is not installed";
    }
}
