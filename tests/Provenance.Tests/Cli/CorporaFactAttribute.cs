using Xunit;
using Xunit.Sdk;

namespace Provenance.Tests.Cli;

/// <summary>A test of stores on the labelled data beside the repository; skipped where it is not.</summary>
[XunitTestCaseDiscoverer("Provenance.Tests.Store.StoreFactDiscoverer", "Provenance.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorporaFactAttribute : FactAttribute
{
    public CorporaFactAttribute() => Skip = Directory.Exists(Train) ? null : $"{Train} is not there";

    internal static string Train { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpora", "train"));
}
