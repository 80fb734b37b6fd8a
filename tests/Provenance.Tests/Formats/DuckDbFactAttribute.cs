using Provenance.Formats.Parquet;
using Xunit;

namespace Provenance.Tests.Formats;

/// <summary>A test that needs DuckDB's library, see <see cref="DuckDbLibrary"/>; skipped on a person's machine where it is missing, and not in CI, so that it fails there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DuckDbFactAttribute : FactAttribute
{
    public DuckDbFactAttribute() => Skip = WhyNot;

    internal static string? WhyNot { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CI") is not (null or ""))
        {
            return null;
        }

        try
        {
            DuckDbLibrary.Load();
            return null;
        }
        catch (InputNotFoundException e)
        {
            return e.Message;
        }
    }
}
